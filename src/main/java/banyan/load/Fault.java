package banyan.load;

import banyan.units.Lang;
import banyan.units.Names;

/**
 * One thing wrong with the input, or worth a remark.
 *
 * @param file the file as it was named
 * @param row the line it begins in, the header being line 1; 0 where it is about the whole file
 * @param column empty where it is about the whole row
 * @param value what stands there; empty when nothing does
 * @param reason what is wrong with it
 */
public record Fault(String file, long row, String column, String value, Names reason) {
    /** The fault as one line, such as {@code places.csv, row 7, parent "9": there is no such unit}. */
    public String told(Lang lang) {
        StringBuilder line = new StringBuilder(file);
        if (row > 0) line.append(lang == Lang.ZH ? "，第 " + row + " 行" : ", row " + row);
        if (!column.isEmpty()) line.append(lang == Lang.ZH ? "，" : ", ").append(column);
        if (!value.isEmpty()) line.append(" \"").append(value).append('"');
        return line.append(lang == Lang.ZH ? "：" : ": ").append(reason.in(lang)).toString();
    }
}
