package banyan.load;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The text of a file whose encoding nobody states: UTF-8 where it is that, else what Excel writes in China. */
final class Text {
    private static final Charset EXCEL = Charset.forName("GB18030");

    private Text() {}

    /** The text without a byte order mark; null when the bytes are text in neither encoding. */
    static @Nullable String of(byte[] bytes) {
        if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF))
            return decode(bytes, StandardCharsets.UTF_16);
        String text = decode(bytes, StandardCharsets.UTF_8);
        if (text == null) text = decode(bytes, EXCEL);
        return text != null && text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static @Nullable String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
