package fugong.transport.lines;

import fugong.kernel.CreditCode;
import java.util.LinkedHashMap;
import java.util.Map;

/// A park with two works, five villages in a row to the east of it, and one far away. Nobody in it is real.
///
/// A hundredth of a degree of longitude at 25° north is 1.008 km: `cos 25° × 111.19 km / 100`.
final class Park {

    static final String WEAVERS = CreditCode.make("91", "970001", "PK000001").value();
    static final String POTTERS = CreditCode.make("91", "970001", "PK000002").value();

    private Park() {}

    static Map<String, String> tables() {
        var tables = new LinkedHashMap<String, String>();
        tables.put("areas", """
                code,name_zh,name_en,kind,parent,lon,lat,synthetic
                970000,园城市,Garden City,prefecture,,118.6,25.0,true
                970001,园东县,East Garden,county,970000,118.6,25.0,true
                """);
        tables.put("enterprises", """
                credit_code,name_zh,name_en,area,industry,ownership,staff,contract_staff,normal_output,normal_power,valid_from,synthetic
                %s,园东纺织有限公司,Garden Weavers,970001,1711,private,300,0,12.5,900,2010-05-01,true
                %s,园东陶瓷有限公司,Garden Potters,970001,3075,private,200,0,8,700,2010-05-01,true
                """.formatted(WEAVERS, POTTERS));
        tables.put("groups", """
                code,kind,name_zh,name_en,parent,area,synthetic
                park-970001,park,园东园区,East Garden Park,,970001,true
                """);
        tables.put("memberships", """
                enterprise,group,role,valid_from,valid_to
                %s,park-970001,,2015-01-01,
                %s,park-970001,,2015-01-01,
                """.formatted(WEAVERS, POTTERS));
        tables.put("work_shifts", """
                enterprise,begins,minutes,lon,lat,per_slot,slot,synthetic
                %s,07:30 08:30,540,118.6,25.0,200,30,true
                %s,07:30 08:30,540,118.602,25.0,200,30,true
                """.formatted(WEAVERS, POTTERS));
        tables.put("commuter_homes", """
                enterprise,place,place_en,lon,lat,people,synthetic
                %1$s,一里村,First Mile,118.64,25.0,10,true
                %1$s,二里村,Second Mile,118.68,25.0,12,true
                %2$s,一里村,First Mile,118.64,25.0,9,true
                %2$s,三里村,Third Mile,118.72,25.0,11,true
                %2$s,三里新村,Third Mile New,118.725,25.0,2,true
                """.formatted(WEAVERS, POTTERS));
        return tables;
    }
}
