package banyan.scenarios;

import banyan.units.Lang;
import banyan.units.Names;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What ids are called in one language.
 *
 * @param measures by id, in the order they are to be told
 * @param others posts, roles and facts by id
 */
public record Terms(Lang lang, Map<String, String> measures, Map<String, String> others) {
    private static final Pattern OF_YEAR = Pattern.compile("(.+)_(\\d{4})");

    private static final Map<String, Names> WORDS = Map.ofEntries(
            word("name", "名称", "name"),
            word("code", "编码", "code"),
            word("kind", "类别", "kind"),
            word("form", "组织形式", "form"),
            word("group", "党小组", "group"),
            word("branch", "党支部", "branch"),
            word("general-branch", "党总支", "general branch"),
            word("committee", "党委", "committee"),
            word("village", "行政村", "village"),
            word("community", "社区", "community"),
            word("township", "乡镇（街道）", "township"),
            word("parent", "上级单位", "unit above"),
            word("place", "所在地", "place"),
            word("termEnds", "任期", "term"),
            word("members", "党员", "members"),
            word("formalMembers", "正式党员", "formal members"),
            word("fact", "基本情况", "facts"),
            word("child", "下级单位", "units below"),
            word("post", "职务", "posts"),
            word("reserve", "后备人选", "reserves"),
            word("helper", "帮扶关系", "helpers"),
            word("contactPoint", "联系点", "contact points"),
            word("visit", "走访", "visits"),
            word("covers", "所覆盖对象", "covered things"),
            word("coveredBy", "覆盖它的支部", "covering branches"),
            word("assists", "对外帮扶", "pairings as a helper"),
            word("organization", "组织机构", "organisations"),
            word("task", "任务", "tasks"),
            word("screening", "排查记录", "screenings"),
            word("backward", "软弱涣散认定", "backward standing"),
            word("kept", "随原单位保留", "kept with the former unit"),
            word("moved", "转入", "moved"),
            word("added", "加入", "added"),
            word("merged", "与已有的合并", "merged with one there"),
            word("displaced", "失去位置", "displaced"),
            word("let-go", "不再保留", "let go"),
            word("undecided", "待定", "undecided"),
            word("create", "编制", "written"),
            word("submit", "提交", "submitted"),
            word("approve", "批准", "approved"),
            word("reject", "退回", "rejected"),
            word("withdraw", "撤回", "withdrawn"),
            word("apply", "执行", "applied"),
            word("revert", "撤回执行", "taken back"),
            word("rebase", "核对现状", "held against the present"),
            word("draft", "草稿", "draft"),
            word("submitted", "已提交", "submitted"),
            word("approved", "已批准", "approved"),
            word("applied", "已执行", "applied"),
            word("reverted", "已撤回执行", "taken back"),
            word("rejected", "已退回", "rejected"),
            word("withdrawn", "已撤回", "withdrawn"));

    /** Copies both, in their order. */
    public Terms {
        measures = new LinkedHashMap<>(measures);
        others = new LinkedHashMap<>(others);
    }

    private static Map.Entry<String, Names> word(String id, String zh, String en) {
        return Map.entry(id, new Names(zh, en));
    }

    /** The word for an id; the id itself where there is none, nothing for null. */
    public String word(@Nullable String id) {
        if (id == null) return "";
        Matcher ofYear = OF_YEAR.matcher(id);
        if (ofYear.matches()) {
            String what = word(ofYear.group(1));
            return new Names(ofYear.group(2) + " 年" + what, what + " " + ofYear.group(2)).in(lang);
        }
        Names known = WORDS.get(id);
        return known == null ? others.getOrDefault(id, id) : known.in(lang);
    }
}
