package banyan.checks;

import banyan.units.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who breaks a rule at and below a unit.
 *
 * @param unit null for everything
 * @param on the day asked about
 * @param counts offenders by rule; every rule is there, those without offenders too
 * @param items those of this page, by rule and code
 * @param total how many there are
 * @param next what to give as {@code after} for the page that follows; null on the last
 */
public record Offenders(
        @Nullable Unit unit,
        LocalDate on,
        Map<String, Long> counts,
        List<Offender> items,
        long total,
        @Nullable String next) {}
