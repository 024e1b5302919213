package banyan.units;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chinese names in Latin letters, so that 余杭 is found by {@code yuhang} and by {@code yh}. Each character is looked up
 * once and kept; safe for use by many threads.
 */
public final class Pinyin {
    private static final String LATIN = "Han-Latin; Latin-ASCII; Lower";

    private final Transliterator latin = Transliterator.getInstance(LATIN);
    private final ConcurrentHashMap<Integer, String> syllables = new ConcurrentHashMap<>();

    /** All syllables joined: {@code 杭州市} gives {@code hangzhoushi}. Letters and digits stay, in lower case. */
    public String of(String name) {
        StringBuilder joined = new StringBuilder(name.length() * 4);
        name.codePoints().forEach(character -> joined.append(syllable(character)));
        return joined.toString();
    }

    /** The first letter of each syllable: {@code 杭州市} gives {@code hzs}. Letters and digits stay, in lower case. */
    public String initials(String name) {
        StringBuilder first = new StringBuilder(name.length());
        name.codePoints().forEach(character -> {
            String syllable = syllable(character);
            if (!syllable.isEmpty()) first.append(syllable.charAt(0));
        });
        return first.toString();
    }

    private String syllable(int character) {
        return syllables.computeIfAbsent(character, this::look);
    }

    private String look(int character) {
        // A transliterator keeps state while it works.
        synchronized (latin) {
            return latin.transliterate(Character.toString(character))
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9]", "");
        }
    }
}
