package banyan.load;

/** How exported rows are written. */
public enum Format {
    CSV,
    JSON,
    NDJSON
}
