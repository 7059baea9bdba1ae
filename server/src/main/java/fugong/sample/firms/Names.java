package fugong.sample.firms;

import fugong.sample.facts.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names of neutral syllables with the word of the trade; never the same twice. That no register has them cannot be
/// promised of names; of the codes it can.
public final class Names {

    private record Syllable(String zh, String en) {}

    private static final List<Syllable> SYLLABLES = List.of(
            new Syllable("恒", "Heng"),
            new Syllable("盛", "Sheng"),
            new Syllable("泰", "Tai"),
            new Syllable("嘉", "Jia"),
            new Syllable("瑞", "Rui"),
            new Syllable("丰", "Feng"),
            new Syllable("源", "Yuan"),
            new Syllable("达", "Da"),
            new Syllable("鑫", "Xin"),
            new Syllable("隆", "Long"),
            new Syllable("昌", "Chang"),
            new Syllable("祥", "Xiang"),
            new Syllable("和", "He"),
            new Syllable("诚", "Cheng"),
            new Syllable("宏", "Hong"),
            new Syllable("益", "Yi"),
            new Syllable("佳", "Jia"),
            new Syllable("顺", "Shun"),
            new Syllable("安", "An"),
            new Syllable("启", "Qi"),
            new Syllable("联", "Lian"),
            new Syllable("拓", "Tuo"),
            new Syllable("景", "Jing"),
            new Syllable("润", "Run"),
            new Syllable("凯", "Kai"),
            new Syllable("腾", "Teng"),
            new Syllable("远", "Yuan"),
            new Syllable("峰", "Feng"),
            new Syllable("沐", "Mu"),
            new Syllable("禾", "He"),
            new Syllable("川", "Chuan"),
            new Syllable("屹", "Yi"));

    private record Word(String zh, String en) {}

    /// By division of GB/T 4754-2017; the others are called 实业.
    private static final Map<String, Word> WORDS = words("""
            01 农业 Farming|02 林业 Forestry|03 牧业 Livestock|04 水产 Fishery|05 农服 Farm Services|06 煤业 Coal
            08 矿业 Mining|09 矿业 Mining|10 石矿 Quarrying|13 食品 Foods|14 食品 Foods|15 酒业 Spirits
            16 烟草 Tobacco|17 织造 Textiles|18 服饰 Garments|19 鞋业 Footwear|20 木业 Timber|21 家具 Furniture
            22 纸业 Paper|23 印务 Printing|24 工艺品 Crafts|25 石化 Petrochemicals|26 化工 Chemicals|27 药业 Pharma
            28 化纤 Fibres|29 塑胶 Plastics|30 建材 Building Materials|31 钢铁 Steel|32 金属 Metals|33 五金 Hardware
            34 机械 Machinery|35 专用设备 Equipment|36 汽配 Auto Parts|37 运输设备 Vehicles|38 电气 Electrical
            39 电子 Electronics|40 仪表 Instruments|41 制品 Products|42 再生资源 Recycling|43 维修 Repairs
            44 电力 Power|45 燃气 Gas|46 水务 Water|47 建筑 Construction|48 工程 Engineering|49 安装 Installation
            50 装饰 Decoration|51 贸易 Trading|52 商贸 Retail|53 铁路运输 Rail|54 运输 Transport|55 航运 Shipping
            59 仓储 Storage|60 快递 Express|61 酒店 Hotel|62 餐饮 Catering|64 网络 Networks|65 软件 Software
            66 金融 Finance|70 置业 Estates|71 租赁 Leasing|72 商务 Business Services|73 研发 Research
            74 检测 Testing|75 科技 Technology|77 环境 Environment|78 公共设施 Facilities|79 土地 Land|80 家政 Home Services
            81 修配 Repair|82 服务 Services|83 教育 Education|84 医疗 Medical|85 养老 Care|86 传媒 Media
            87 影视 Film|88 文化 Culture|89 体育 Sports|90 游乐 Leisure""");

    private static final Word OTHER = new Word("实业", "Industries");

    private final Set<String> taken = new HashSet<>();

    /// What the firms of a division make, as their association calls itself.
    public static String tradeZh(String division) {
        return WORDS.getOrDefault(division, OTHER).zh();
    }

    public static String tradeEn(String division) {
        return WORDS.getOrDefault(division, OTHER).en();
    }

    record Name(String zh, String en) {}

    private static Map<String, Word> words(String text) {
        var words = new HashMap<String, Word>();
        for (var each : text.split("[|\\n]")) {
            var parts = each.strip().split(" ", 3);
            words.put(parts[0], new Word(parts[1], parts[2]));
        }
        return words;
    }

    Name make(Place place, String division, Chance chance) {
        var word = WORDS.getOrDefault(division, OTHER);
        while (true) {
            var zh = new StringBuilder(place.nameZh().replaceAll("[市县区]$", ""));
            var en = new StringBuilder(place.nameEn()).append(' ');
            for (int i = 0; i < 3; i++) {
                var syllable = chance.of(SYLLABLES);
                zh.append(syllable.zh());
                en.append(i == 0 ? syllable.en() : syllable.en().toLowerCase(java.util.Locale.ROOT));
            }
            if (taken.add(zh.append(word.zh()).append("有限公司").toString())) {
                return new Name(
                        zh.toString(),
                        en.append(' ').append(word.en()).append(" Co., Ltd.").toString());
            }
        }
    }
}
