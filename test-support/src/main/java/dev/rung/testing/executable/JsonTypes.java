package dev.rung.testing.executable;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.deser.BeanDeserializerBuilder;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/// Our types that the service under test wrote as JSON, or read: a native executable finds their fields only if
/// they are registered for reflection.
@Singleton
public class JsonTypes implements ObjectMapperCustomizer {

    private static final Set<String> USED = new ConcurrentSkipListSet<>();

    static Set<String> used() {
        return USED;
    }

    @Override
    public void customize(ObjectMapper mapper) {
        mapper.registerModule(new SimpleModule("json-types")
                .setSerializerModifier(new NoteWritten())
                .setDeserializerModifier(new NoteRead()));
    }

    private static void note(BeanDescription type) {
        if (type.getBeanClass().getName().startsWith("dev.rung.")) {
            USED.add(type.getBeanClass().getName());
        }
    }

    private static final class NoteWritten extends BeanSerializerModifier {

        private static final long serialVersionUID = 1;

        @Override
        public List<BeanPropertyWriter> changeProperties(
                SerializationConfig config, BeanDescription type, List<BeanPropertyWriter> properties) {
            note(type);
            return properties;
        }
    }

    private static final class NoteRead extends BeanDeserializerModifier {

        private static final long serialVersionUID = 1;

        @Override
        public BeanDeserializerBuilder updateBuilder(
                DeserializationConfig config, BeanDescription type, BeanDeserializerBuilder builder) {
            note(type);
            return builder;
        }
    }
}
