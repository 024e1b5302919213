package banyan.units;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTest {
    private final Pinyin pinyin = new Pinyin();

    @Test
    void namesAreFoundBySyllablesAndByInitials() {
        assertThat(pinyin.of("杭州市")).isEqualTo("hangzhoushi");
        assertThat(pinyin.initials("杭州市")).isEqualTo("hzs");
    }

    @Test
    void lettersAndDigitsStayAndSignsGo() {
        assertThat(pinyin.of("第3（A）社区")).isEqualTo("di3ashequ");
        assertThat(pinyin.initials("第3（A）社区")).isEqualTo("d3asq");
        assertThat(pinyin.of("𠮷村")).endsWith("cun");
    }
}
