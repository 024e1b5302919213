package banyan.units;

/** A term in Chinese and in English. */
public record Names(String zh, String en) {
    /** The term in one language. */
    public String in(Lang lang) {
        return lang == Lang.ZH ? zh : en;
    }
}
