package banyan.load.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Writes the Zhejiang sample. Its places are real, everything on them is invented. */
public final class Sample {
    /** Id of the one reorganisation it is loaded with. */
    public static final String ADJUSTMENT = Adjustment.ID;

    private Sample() {}

    /**
     * Writes the sample as a folder of CSV files for the load, the same bytes at every run.
     *
     * @param path made where it is missing; files of the same names in it are overwritten
     */
    public static void write(Path path) {
        try (Folder folder = new Folder(path)) {
            Places places = new Places();
            People people = new People(folder);
            Seats seats = new Seats(places);
            Backward backward = new Backward(places, seats);
            Pairings pairings = new Pairings(places);
            new Divisions(folder, places).write();
            Branches branches = new Branches(folder, backward.cases());
            seats.all().forEach(branches::write);
            Adjustment.write(folder, seats);
            new Committees(folder, places, people).write();
            new VillageLeaders(folder, places, people, seats).write();
            Enterprises enterprises = new Enterprises(folder, places, people);
            enterprises.write();
            new Integrations(folder, places).write();
            new Markets(folder, places).write();
            new VillageFacts(folder, places, seats, pairings.weak()).write();
            Set<String> first = new HashSet<>(pairings.weak());
            backward.cases().keySet().forEach(branch -> first.add(branch.substring(0, 12)));
            new Contacts(folder, places, seats, first).write();
            backward.write(folder, people);
            pairings.write(folder, enterprises);
            Screenings.write(folder, seats, backward);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
