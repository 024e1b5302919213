package banyan.load.sample;

import banyan.load.sample.Places.Place;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Enterprises and associations, with the branches that cover them alone, jointly or not at all. */
final class Enterprises {
    /**
     * How many of one sort the province has.
     *
     * @param ownNew branches begun in the year for one thing of their own
     * @param jointNew joint ones begun in the year
     * @param ownOld,jointOld those begun before
     * @param uncovered things without a branch
     */
    private record Sort(
            String kind, String letter, int ownNew, int jointNew, int ownOld, int jointOld, int uncovered) {}

    /** Begun in the year: 2,863, of which 2,164 (75.6 %) for one thing of their own. */
    private static final List<Sort> SORTS = List.of(
            new Sort("enterprise", "E", 1_612, 519, 1_830, 380, 1_450),
            new Sort("association", "A", 552, 180, 410, 130, 640));

    private static final List<String> TRADES = List.of("电器 机械 纺织 服饰 农业 物流 建材 家具 茶业 食品 旅游 科技 塑业 五金".split(" "));
    private static final List<String> SOCIETIES = List.of("商会 行业协会 养老服务中心 志愿服务队 文化促进会 农技协会".split(" "));
    private static final List<String> SIGNS = List.of("安 和 康 宁 泰 丰 盛 顺 达 信 诚 明 瑞 庆 益 远 恒 正 同 新".split(" "));

    private final Folder folder;
    private final Places places;
    private final People people;
    private final Draw draw = new Draw("enterprise");
    private final Map<String, List<String>> firms = new LinkedHashMap<>();

    Enterprises(Folder folder, Places places, People people) {
        this.folder = folder;
        this.places = places;
        this.people = people;
    }

    /** The enterprises of that county, once written. */
    List<String> firms(String county) {
        return firms.getOrDefault(county, List.of());
    }

    void write() {
        for (Sort sort : SORTS) {
            Map<String, Long> ownNew = spread(sort.kind() + " own new", sort.ownNew());
            Map<String, Long> jointNew = spread(sort.kind() + " joint new", sort.jointNew());
            Map<String, Long> ownOld = spread(sort.kind() + " own old", sort.ownOld());
            Map<String, Long> jointOld = spread(sort.kind() + " joint old", sort.jointOld());
            Map<String, Long> uncovered = spread(sort.kind() + " uncovered", sort.uncovered());
            for (Place township : places.of("township")) {
                String code = township.code();
                Inside inside = new Inside(sort, township);
                for (long i = ownNew.getOrDefault(code, 0L); i > 0; i--) inside.own(true);
                for (long i = ownOld.getOrDefault(code, 0L); i > 0; i--) inside.own(false);
                for (long i = jointNew.getOrDefault(code, 0L); i > 0; i--) inside.joint(true);
                for (long i = jointOld.getOrDefault(code, 0L); i > 0; i--) inside.joint(false);
                for (long i = uncovered.getOrDefault(code, 0L); i > 0; i--) inside.thing(places.below(code));
            }
        }
    }

    private Map<String, Long> spread(String purpose, int total) {
        Draw uneven = new Draw(purpose);
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String township : places.codes("township"))
            weights.put(township, places.below(township).size() * (0.3 + 1.4 * uneven.part(township)));
        return uneven.share(total, weights, 4, 6);
    }

    /** The numbering within one township. */
    private final class Inside {
        private final Sort sort;
        private final Place township;
        private int things;
        private int joints;

        Inside(Sort sort, Place township) {
            this.sort = sort;
            this.township = township;
        }

        /** A thing in the township itself or one of those places in it. */
        Thing thing(List<Place> below) {
            String code = "%s-%s%04d".formatted(township.code(), sort.letter(), ++things);
            Place place = draw.part(code) < 0.45 && !below.isEmpty() ? central(code, below) : township;
            boolean firm = sort.kind().equals("enterprise");
            String name = township.spoken().replaceFirst("(街道|镇|乡)$", "")
                    + "榕" + new Draw("sign").one(code, SIGNS)
                    + (firm ? new Draw("trade").one(code, TRADES) + "有限公司" : new Draw("society").one(code, SOCIETIES));
            double part = new Draw("staff").part(code);
            int staff = firm ? 12 + (int) (part * part * part * 800) : 6 + (int) (part * part * 60);
            LocalDate since = new Draw("founded").day(code, LocalDate.of(1996, 1, 1), LocalDate.of(2016, 12, 31));
            folder.organizations.row(code, name, sort.kind(), place.code(), since, staff);
            if (firm)
                firms.computeIfAbsent(Places.county(code), none -> new ArrayList<>())
                        .add(code);
            return new Thing(code, name, place.code(), since);
        }

        /** One of the places; those first in the list, around the seat of the township, more often. */
        private static Place central(String code, List<Place> below) {
            double part = new Draw("works").part(code);
            return below.get((int) (part * part * below.size()));
        }

        void own(boolean inYear) {
            Thing thing = thing(places.below(township.code()));
            String code = thing.code() + "-B";
            LocalDate since = branch(code, thing.name() + "党支部", thing.place(), inYear, thing.since(), 3, 34);
            folder.coverage.row(code, thing.code(), "own", since);
        }

        void joint(boolean inYear) {
            String code = "%s-%sJ%03d".formatted(township.code(), sort.letter(), ++joints);
            // One in a hundred covers six, more than a joint branch should.
            int count = draw.between(code, 1, 100) == 1 ? 6 : new Draw("covers").between(code, 2, 4);
            List<Thing> covered = new ArrayList<>();
            for (int i = 0; i < count; i++) covered.add(thing(places.below(township.code())));
            LocalDate youngest =
                    covered.stream().map(Thing::since).max(LocalDate::compareTo).orElseThrow();
            String name = township.spoken() + (sort.letter().equals("E") ? "两新联合第" : "社会组织联合第") + joints + "党支部";
            LocalDate since = branch(code, name, township.code(), inYear, youngest, 5, 36);
            for (Thing thing : covered) folder.coverage.row(code, thing.code(), "joint", since);
        }

        private LocalDate branch(
                String code, String name, String parent, boolean inYear, LocalDate founded, int least, int most) {
            LocalDate since = inYear
                    ? draw.day(code, LocalDate.of(2018, 1, 4), LocalDate.of(2018, 12, 20))
                    : draw.day(code, founded, LocalDate.of(2017, 12, 15));
            LocalDate elected = inYear
                    ? since
                    : new Draw("elected").day(code, LocalDate.of(2016, 1, 10), LocalDate.of(2018, 11, 30));
            if (elected.isBefore(since)) elected = since;
            double part = new Draw("size").part(code);
            int members = least + (int) (part * part * (most - least));
            // One in three hundred has lost its third formal member.
            boolean tooFew = new Draw("too few").between(code, 1, 300) == 1;
            folder.branch(
                    code,
                    name,
                    sort.kind(),
                    "branch",
                    parent,
                    members,
                    tooFew ? 2 : Branches.formal(code, members),
                    since,
                    elected.plusYears(3));
            if (inYear) folder.posts.row(people.leader("L-" + code), "secretary", code, since, since.plusYears(3));
            return since;
        }
    }

    private record Thing(String code, String name, String place, LocalDate since) {}
}
