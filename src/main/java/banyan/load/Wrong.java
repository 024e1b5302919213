package banyan.load;

import banyan.units.Invalid;
import banyan.units.Names;

/** The reasons a row is refused or remarked on, in both languages. */
final class Wrong {
    static final Names EMPTY_FILE = new Names("文件为空", "the file is empty");
    static final Names NO_ROWS = new Names("没有任何数据行", "there is no row below the header");
    static final Names UNKNOWN_FILE = new Names("不认识的文件名", "no file of that name is known");
    static final Names NO_FILES = new Names("文件夹里没有可导入的文件", "the folder holds no file that can be loaded");
    static final Names NOT_TEXT = new Names("既不是 UTF-8 也不是 GB18030", "neither UTF-8 nor GB18030");
    static final Names NO_SUCH_COLUMN = new Names("未声明的列", "no column or fact of that name is declared");
    static final Names YEARLY = new Names("按年度填报，应在 facts.csv 中", "told year by year: it belongs in facts.csv");
    static final Names TIMELESS =
            new Names("不按年度填报，不应在 facts.csv 中", "not told by year: it does not belong in facts.csv");
    static final Names COLUMN_TWICE = new Names("列名重复", "the column stands there twice");
    static final Names COLUMN_MISSING = new Names("缺少必需的列", "a required column is missing");
    static final Names TOO_MANY_CELLS = new Names("单元格多于列", "more cells than columns");
    static final Names REQUIRED = new Names("不能为空", "must not be empty");
    static final Names NOT_DIVISION = new Names(
            "不是 2、4、6、9 或 12 位的区划代码，须写明 kind", "not a division code of 2, 4, 6, 9 or 12 digits: say its kind");
    static final Names DUPLICATE_CODE = new Names("编码重复", "the code stands there twice");
    static final Names DUPLICATE_REF = new Names("ref 已被使用", "the ref has been given before");
    static final Names CODE_LIVES = new Names("图中已有此编码", "the graph already has a living thing of that code");
    static final Names DUPLICATE_ROW = new Names("同样的关系已出现过", "the same relation stands there twice");
    static final Names UNKNOWN_KIND = new Names("未知的类别", "no such kind");
    static final Names UNKNOWN_PARENT = new Names("没有这个上级", "there is no such parent");
    static final Names UNKNOWN_THING = new Names("没有这个编码", "nothing has that code");
    static final Names UNKNOWN_WORD = new Names("不在允许的取值之中", "not one of the allowed values");
    static final Names UNKNOWN_POST = new Names("未知的职务", "no such post");
    static final Names UNKNOWN_REORGANIZATION = new Names("没有这次调整", "no such reorganization");
    static final Names WRONG_SORT = new Names("对象类型不符", "that is not the sort of thing that may stand here");
    static final Names ITSELF = new Names("不能帮扶自身", "nobody assists itself");
    static final Names NOT_UNDER = new Names("此类别不能隶属于该上级", "this kind may not stand under that parent");
    static final Names CYCLE = new Names("隶属关系成环", "it would stand below itself");
    static final Names TWO_ROOTS = new Names("只能有一个根", "there can be only one root");
    static final Names FACT_UNFIT = new Names("该类对象没有此项事实", "this kind of thing has no such fact");
    static final Names FACT_TWICE = new Names("同一对象同一年度重复", "the same thing and year stand there twice");
    static final Names NOT_A_NUMBER = new Names("不是整数", "not a whole number");
    static final Names NOT_A_DATE = new Names("不是 YYYY-MM-DD 日期", "not a date YYYY-MM-DD");
    static final Names NOT_A_YEAR = new Names("不是年份", "not a year");
    static final Names NOT_YES_NO = new Names("只能是 yes 或 no", "must be yes or no");
    static final Names NOT_A_SHARE = new Names("份额应大于 0 且不大于 1", "a share is more than 0 and at most 1");
    static final Names SHARES = new Names("同一来源的份额之和应为 1", "the shares of one predecessor must add up to 1");
    static final Names LIVES_ON = new Names("它仍存在，分出的份额应小于 1", "it lives on, so what it gave away is a share below 1");
    static final Names NOT_JSON = new Names("不是 JSON 对象", "not a JSON object");
    static final Names FORMAL = new Names("正式党员多于党员", "more formal members than members");
    static final Names ENDS_FIRST = new Names("结束早于开始", "it ends before it begins");

    static final Names BAD_LINE = new Names("此行不是可以识别的内容", "the line says nothing that can be loaded");

    // Remarks: loaded all the same.
    static final Names SINGLE_POST = new Names("该职务本应只有一人", "the post should have one holder only");
    static final Names ENDING =
            new Names("名称与编码所示类别不同，按编码处理", "the name suggests another kind than the code: the code counts");
    static final Names SERIAL = new Names(
            "编码末三位不属于村或社区的范围，按村处理",
            "the last three digits belong neither to villages nor communities: taken as a village");
    static final Names ROOT = new Names("增设根 0 全国", "a root 0 全国 was brought in");

    private Wrong() {}

    /** What is wrong within a cell that holds more than a value, each field led by its path. */
    static Names within(Invalid.Fault fault) {
        String at = fault.path().isEmpty() ? "" : fault.path() + " ";
        return new Names(at + fault.message().zh(), at + fault.message().en());
    }

    /** What the parser says about a row it cannot read. */
    static Names unreadable(String why) {
        return new Names("无法解析此行：" + why, "this row cannot be read: " + why);
    }
}
