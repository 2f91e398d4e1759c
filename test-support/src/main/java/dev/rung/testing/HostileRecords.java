package dev.rung.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rung.contracts.Topic;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/// Records that no consumer may stop at: bytes, keys, headers, numbers and texts as nobody should send them.
///
/// They all go to the partition of one customer, so that an event sent for that customer afterwards is read after them.
public final class HostileRecords {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PARTITIONS = 4;
    private static final int MEGABYTE = 1_000_000;

    private static final List<String> VALUES = List.of(
            "null",
            "0",
            "-1",
            "\"\"",
            "\"x\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[]",
            "{}",
            "[[[[{}]]]]",
            "true",
            "1e9999999999",
            "\"1e999999999\"",
            "1e999999999",
            "-1e-999999999",
            "9".repeat(1_001));

    private static final List<Map.Entry<String, String>> HEADERS = List.of(
            Map.entry("ce_source", "a b"),
            Map.entry("ce_source", "shop|1"),
            Map.entry("ce_source", "50%"),
            Map.entry("ce_source", "{shop}"),
            Map.entry("ce_source", "\u2028"),
            Map.entry("ce_time", "2026-03-02t09:30:60z"),
            Map.entry("ce_specversion", "7"),
            Map.entry("ce_dataschema", "a b"),
            Map.entry("content-type", "application/cloudevents+json"),
            Map.entry("traceparent", "00-\u0000-x"),
            Map.entry("", "no name"),
            Map.entry("\u0000", "\u0000"));

    private HostileRecords() {}

    /// @param goodEvent the JSON of an event of this topic: each of its fields is spoilt in turn
    /// @param key the customer, whose partition they go to
    /// @return how many were sent
    public static int sendTo(Topic topic, String key, String goodEvent) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        int partition = Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % PARTITIONS;
        var keyBytes = key.getBytes(UTF_8);
        for (var value : bodies(goodEvent)) {
            records.add(new ProducerRecord<>(topic.topicName(), partition, keyBytes, value));
        }
        for (var badKey : keys()) {
            if (badKey == null && topic.retention() == Topic.Retention.LATEST) {
                continue; // Kafka itself refuses it on a compacted topic
            }
            records.add(new ProducerRecord<>(topic.topicName(), partition, badKey, goodEvent.getBytes(UTF_8)));
        }
        for (var header : HEADERS) {
            var spoilt = new ProducerRecord<>(topic.topicName(), partition, keyBytes, "{".getBytes(UTF_8));
            cloudEvent().forEach((name, value) -> spoilt.headers().add(name, value.getBytes(UTF_8)));
            spoilt.headers().add(header.getKey(), header.getValue().getBytes(UTF_8));
            spoilt.headers().add("nothing", null).add("bytes", new byte[] {-1, -2, 0});
            records.add(spoilt);
        }
        send(records);
        return records.size();
    }

    /// The headers of an event whose `source` no parser of URIs takes.
    public static Map<String, String> badHeaders() {
        var headers = new LinkedHashMap<>(cloudEvent());
        headers.put("ce_source", "a b");
        headers.put("ce_time", "2026-03-02t09:30:60z");
        return headers;
    }

    private static Map<String, String> cloudEvent() {
        return Map.of(
                "ce_specversion", "1.0", "ce_id", "1", "ce_type", "order.paid", "content-type", "application/json");
    }

    /// Such as no event of ours has.
    public static List<byte @Nullable []> keys() {
        var keys = new ArrayList<byte @Nullable []>();
        keys.add(null);
        keys.add(new byte[0]);
        keys.add(new byte[] {-1, -2, 0});
        keys.add("\u0000".getBytes(UTF_8));
        keys.add("k".repeat(20_000).getBytes(UTF_8));
        return keys;
    }

    /// @param goodEvent the JSON of an event: each of its fields is spoilt in turn
    public static List<byte @Nullable []> bodies(String goodEvent) {
        var bodies = new ArrayList<byte @Nullable []>();
        bodies.add(null);
        bodies.add(new byte[0]);
        bodies.add(new byte[] {-1, -2, 0, 7});
        bodies.add(new byte[MEGABYTE]);
        for (var text : List.of("{", " ", "null", "7", "\"x\"", "[]", "{}", "{\"type\": 7}", "{\"type\": null}")) {
            bodies.add(text.getBytes(UTF_8));
        }
        bodies.add("[".repeat(100_000).getBytes(UTF_8));
        bodies.add("{\"a\":".repeat(100_000).getBytes(UTF_8));
        bodies.add(("\"" + "x".repeat(MEGABYTE) + "\"").getBytes(UTF_8));
        bodies.add((goodEvent + goodEvent).getBytes(UTF_8));
        var type = read(goodEvent).path("type").toString();
        bodies.add(("{\"type\": " + type + "}").getBytes(UTF_8));
        bodies.add(("{\"type\": " + type + ", \"x\": \"" + "x".repeat(MEGABYTE) + "\"}").getBytes(UTF_8));
        spoilt(read(goodEvent)).forEach(text -> bodies.add(text.getBytes(UTF_8)));
        return bodies;
    }

    /// The event with one field spoilt, for each field at any depth and each way of spoiling it.
    private static List<String> spoilt(JsonNode event) {
        var found = new ArrayList<String>();
        for (var pointer : pointers("", event)) {
            for (var value : VALUES) {
                found.add(with(event, pointer, value));
            }
        }
        for (var pointer : pointers("", event)) {
            if (event.at(pointer).isTextual() && found.size() < 400) {
                found.add(with(event, pointer, "\"" + "x".repeat(MEGABYTE / 2) + "\""));
                break;
            }
        }
        return found;
    }

    private static List<String> pointers(String above, JsonNode node) {
        var found = new ArrayList<String>();
        node.properties().forEach(field -> {
            var pointer = above + "/" + field.getKey();
            if (!pointer.equals("/type")) {
                found.add(pointer);
                found.addAll(pointers(pointer, field.getValue()));
            }
        });
        return found;
    }

    /// Written by hand: a number such as 1e9999999999 cannot be held by a tree.
    private static String with(JsonNode event, String pointer, String value) {
        var mark = "\"the place of the spoilt value\"";
        var copy = event.deepCopy();
        var cut = pointer.lastIndexOf('/');
        ((ObjectNode) copy.at(pointer.substring(0, cut))).put(pointer.substring(cut + 1), mark.replace("\"", ""));
        return copy.toString().replace(mark, value);
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(List<ProducerRecord<byte[], byte[]>> records) {
        var settings = Map.<String, Object>of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                Servers.kafka(),
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                2 * MEGABYTE);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            var sent = new ArrayList<Future<?>>();
            records.forEach(one -> sent.add(producer.send(one)));
            for (var one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A hostile record was not taken by Kafka", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
