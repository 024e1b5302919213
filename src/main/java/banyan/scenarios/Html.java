package banyan.scenarios;

import banyan.units.Lang;
import banyan.units.Names;
import java.util.List;

/** Headings, paragraphs and tables of a page to be printed; nothing that is put in becomes markup. */
final class Html {
    /** So many rows of one table at most; what is left out is said. */
    private static final int MOST = 5000;

    private static final String DIGITS = "一二三四五六七八九十";

    private final StringBuilder html = new StringBuilder(1 << 14);
    private final Lang lang;
    private int section;

    Html(Lang lang) {
        this.lang = lang;
    }

    String say(String zh, String en) {
        return new Names(zh, en).in(lang);
    }

    /** Everything up to the first section. */
    void begin(String title, String style) {
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(say("zh-CN", "en"))
                .append("\"><head><meta charset=\"utf-8\"/><title>")
                .append(escaped(title))
                .append("</title><style>")
                .append(style)
                .append("</style></head><body>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n");
    }

    void paragraph(String kind, String text) {
        html.append("<p class=\"")
                .append(kind)
                .append("\">")
                .append(escaped(text))
                .append("</p>\n");
    }

    /** A numbered heading, as official papers number them. */
    void heading(String title) {
        int n = section++;
        String number = n < DIGITS.length() ? say(DIGITS.charAt(n) + "、", (n + 1) + ". ") : (n + 1) + ". ";
        html.append("<h2>").append(escaped(number + title)).append("</h2>\n");
    }

    /** A heading of what is appended behind the paper itself. */
    void annex(String title) {
        html.append("<h2 class=\"annex\">").append(escaped(title)).append("</h2>\n");
    }

    /** Numbered lines; says so where there are none. */
    void list(List<String> lines) {
        if (lines.isEmpty()) {
            paragraph("none", say("无。", "None."));
            return;
        }
        html.append("<ol>");
        lines.stream()
                .limit(MOST)
                .forEach(line -> html.append("<li>").append(escaped(line)).append("</li>\n"));
        html.append("</ol>\n");
        cut(lines.size());
    }

    /** A table; its last {@code numbers} columns are figures. */
    void table(List<String> heads, List<List<String>> rows, int numbers) {
        if (rows.isEmpty()) {
            paragraph("none", say("无。", "None."));
            return;
        }
        html.append("<table><thead>");
        row("th", heads, numbers);
        html.append("</thead><tbody>");
        rows.stream().limit(MOST).forEach(row -> row("td", row, numbers));
        html.append("</tbody></table>\n");
        cut(rows.size());
    }

    private void cut(int size) {
        if (size > MOST) paragraph("cut", say("只列出前 " + MOST + " 行", "only the first " + MOST + " rows are shown"));
    }

    private void row(String cell, List<String> cells, int numbers) {
        html.append("<tr>");
        for (int i = 0; i < cells.size(); i++)
            html.append('<')
                    .append(cell)
                    .append(i >= cells.size() - numbers ? " class=\"n\">" : ">")
                    .append(escaped(cells.get(i)))
                    .append("</")
                    .append(cell)
                    .append('>');
        html.append("</tr>\n");
    }

    /** The whole page. */
    String end() {
        return html.append("</body></html>\n").toString();
    }

    /** Text as it may stand in a page; characters that no page may hold become a mark. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default ->
                    safe.appendCodePoint(
                            (c < 0x20 && c != '\n' && c != '\t')
                                            || (c >= 0xD800 && c < 0xE000)
                                            || c == 0xFFFE
                                            || c == 0xFFFF
                                    ? 0xFFFD
                                    : c);
            }
        });
        return safe.toString();
    }
}
