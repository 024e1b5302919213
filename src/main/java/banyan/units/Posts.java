package banyan.units;

import banyan.graph.Cypher;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The posts leaders hold, from {@code cypher/load/posts.json}. */
public final class Posts {
    /**
     * One post.
     *
     * @param id as in a CSV file
     * @param names as shown to people
     * @param single whether a unit has at most one holder of it
     */
    public record Post(String id, Names names, boolean single) {}

    private final List<Post> all;

    /** Reads the file. */
    public Posts(Cypher cypher) {
        all = Arrays.asList(JsonMapper.shared().readValue(cypher.file("load/posts.json"), Post[].class));
    }

    /** All of them, in the order of the file. */
    public List<Post> all() {
        return all;
    }

    /** The post with that id. */
    public Optional<Post> find(String id) {
        return all.stream().filter(post -> post.id().equals(id)).findFirst();
    }
}
