package banyan.load.sample;

import java.util.List;

/** Leaders who do not exist: a common surname, a tree, a feature of the land, as the code draws them. */
final class People {
    private static final List<String> SURNAMES =
            List.of(("王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 "
                            + "苏 卢 蒋 蔡 贾 丁 魏 薛 叶 阎 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史")
                    .split(" "));
    private static final List<String> TREES = List.of("榕 樟 松 柏 桐 枫 槐 楠 桂 桑 榆 杉 梓 柳 桦 竹 梅 柚 橘 栗".split(" "));
    private static final List<String> LANDS =
            List.of("溪 川 原 岭 峰 泉 江 湖 海 野 石 岚 云 雨 雪 晨 星 秋 春 舟 桥 塘 浦 洲 屿 谷 田 园 霞 风".split(" "));

    private final Folder folder;
    private final Draw surname = new Draw("surname");
    private final Draw tree = new Draw("tree");
    private final Draw land = new Draw("land");

    People(Folder folder) {
        this.folder = folder;
    }

    /** Writes the leader with that code and answers the code. */
    String leader(String code) {
        folder.leaders.row(code, surname.one(code, SURNAMES) + tree.one(code, TREES) + land.one(code, LANDS));
        return code;
    }
}
