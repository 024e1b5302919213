package banyan.scenarios;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** An impact as it is kept: its JSON, compressed, as text; that of eight thousand changes has tens of megabytes. */
final class Packed {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private Packed() {}

    static String pack(Impact impact) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(bytes)) {
            JSON.writeValue(packing, impact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    static Map<String, Object> open(String packed) {
        try (GZIPInputStream json =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            return JSON.readValue(json, new TypeReference<Map<String, Object>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The record again; its changes, whose kinds JSON alone does not tell, are handed in. */
    static Impact impact(Map<String, Object> opened, List<Change> changes) {
        Map<String, Object> others = new HashMap<>(opened);
        others.put("changes", List.of());
        Impact impact = JSON.convertValue(others, Impact.class);
        return new Impact(
                impact.revision(),
                changes,
                impact.counts(),
                impact.coverage(),
                impact.fates(),
                impact.ledger(),
                impact.checks(),
                impact.remaps(),
                impact.undecided());
    }

    static List<Impact.Remap> remaps(Map<String, Object> impact) {
        @Nullable Object remaps = impact.get("remaps");
        return remaps == null ? List.of() : Arrays.asList(JSON.convertValue(remaps, Impact.Remap[].class));
    }
}
