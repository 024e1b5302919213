package banyan.http;

import banyan.graph.Tx;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Rows too many to hold.
 *
 * @param row the record every row is
 * @param rows asks for them in a transaction and hands over each as it comes; may be asked more than once
 */
record Table<T extends Record>(Class<T> row, BiConsumer<Tx, Consumer<T>> rows) {}
