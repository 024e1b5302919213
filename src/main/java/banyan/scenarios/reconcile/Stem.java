package banyan.scenarios.reconcile;

import java.util.List;
import java.util.Map;

/** What is left of a place's name without the words for what it is: 方斗岩 of 方斗岩村委会, 尚田 of 尚田街道. */
final class Stem {
    private static final List<String> TOWNSHIP = List.of("街道办事处", "办事处", "街道", "民族乡", "镇", "乡", "地区", "民族苏木", "苏木");

    /** By level, the longer ones before those they end with. */
    private static final Map<Integer, List<String>> ENDINGS = Map.of(
            1,
            List.of("维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "特别行政区", "省", "市"),
            2,
            List.of("自治州", "地区", "盟", "市"),
            3,
            List.of("自治县", "自治旗", "新区", "林区", "特区", "县", "区", "市", "旗"),
            Place.TOWNSHIP,
            TOWNSHIP,
            Place.LOWEST,
            List.of("村民委员会", "居民委员会", "村委会", "居委会", "居民区", "生活区", "社区", "嘎查", "村"));

    private Stem() {}

    /**
     * The stem of a name.
     *
     * @param above names of the places above, which a long name may begin with: 海盐县秦山街道长丰社区
     */
    static String of(String name, int level, List<String> above) {
        String stem = name.strip();
        for (String place : above) {
            if (stem.startsWith(place)
                    && bare(stem.substring(place.length()), level).length() > 1) stem = stem.substring(place.length());
        }
        return bare(stem, level);
    }

    private static String bare(String name, int level) {
        String stem = name;
        boolean cut = true;
        while (cut) {
            cut = false;
            for (String ending : ENDINGS.getOrDefault(level, List.of())) {
                if (stem.length() <= ending.length() || !stem.endsWith(ending)) continue;
                stem = stem.substring(0, stem.length() - ending.length());
                cut = true;
                break;
            }
        }
        return stem;
    }
}
