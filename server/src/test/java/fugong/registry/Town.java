package fugong.registry;

import fugong.kernel.CreditCode;
import java.util.LinkedHashMap;
import java.util.Map;

/// A small town to load: one city, two counties of which the second is merged into the first on 1 January 2020, a
/// zone without a national code, a village of enterprises, a group within a group. Nobody in it is real.
final class Town {

    private Town() {}

    static final String REED = CreditCode.make("91", "990101", "FG000001").value();
    static final String LAMP = CreditCode.make("91", "990102", "FG000002").value();
    static final String TEA = CreditCode.make("91", "990100", "FG000003").value();

    static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("areas", """
                code,name_zh,name_en,kind,parent,valid_from,valid_to,ended,successor,population,lon,lat,synthetic
                990000,样省,Sample Province,province,,,,,,,,,true
                990100,溪城市,Brook City,prefecture,990000,,,,,,118.6,24.9,true
                990101,东溪县,East Brook County,county,990100,,2020-01-01,renamed,990181,300000,118.7,24.9,true
                990181,东溪市,East Brook,county,990100,2020-01-01,,,,500000,118.7,24.9,true
                990102,西溪县,West Brook,county,990100,,2020-01-01,merged,990181,200000,118.5,24.8,true
                BZ-1,溪城经济开发区,Brook Zone,zone,990100,,,,,10000,118.62,24.93,true
                """);
        tables.put("area_aliases", """
                alias,area,source
                溪城开发区,BZ-1,list of 23 February
                """);
        tables.put("enterprises", """
                credit_code,name_zh,name_en,area,industry,ownership,staff,contract_staff,normal_output,normal_power,revenue,valid_from,synthetic
                %s,东溪藤铁工艺有限公司,East Brook Rattan,990101,2439,private,1200,60,12.5,900,10000,2010-05-01,true
                %s,西溪灯具有限公司,West Brook Lamps,西溪县,3872,foreign,80,0,3,120,2500,2012-03-01,true
                %s,溪城茶业集团有限公司,Brook Tea Group,溪城开发区,1530,local_state,400,0,8,300,50000,2001-01-01,true
                """.formatted(REED, LAMP, TEA));
        tables.put("sites", """
                enterprise,code,name_zh,name_en,area,address,staff
                %s,1,城东厂区,East works,990181,东溪工业路1号,700
                """.formatted(REED));
        tables.put("contacts", """
                enterprise,name,role,phone,email,synthetic
                %s,陈样本,生产负责人,13800000001,chen@example.org,true
                """.formatted(REED));
        tables.put("projects", """
                code,name_zh,name_en,kind,area,enterprise,investment,normal_staff,started_on,synthetic
                P-1,东溪新厂房,New works,省重点,990181,%s,12000,150,2019-08-01,true
                P-2,溪城大桥,Brook Bridge,市重点,990100,,88000,300,,true
                """.formatted(REED));
        tables.put("milestones", """
                project,position,name_zh,name_en,planned_on,done_on
                P-1,1,基础完工,Foundations,2019-12-01,2019-12-10
                P-1,2,主体封顶,Topping out,2020-02-20,
                P-1,3,设备进场,Machines arrive,2020-05-01,
                """);
        tables.put("groups", """
                code,kind,name_zh,name_en,parent,area,synthetic
                crafts,association,溪城工艺品行业协会,Brook Crafts Association,,990100,true
                crafts-rattan,association,藤铁工艺分会,Rattan branch,crafts,990100,true
                tea,group,溪城茶业集团,Brook Tea,,990100,true
                """);
        tables.put("memberships", """
                enterprise,group,role,valid_from,valid_to
                %s,crafts-rattan,会长单位,2015-01-01,
                %s,crafts,会员,2018-01-01,2020-02-01
                %s,tea,总部,2001-01-01,
                """.formatted(REED, LAMP, TEA));
        return tables;
    }
}
