package dev.rung.system.modules;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/// The classes that `switch`es over patterns ask for, which a call of the JDK has as constants: no access to them shows
/// that they are asked for.
final class SwitchedKinds {

    private static final String SWITCH = "typeSwitch";

    private SwitchedKinds() {}

    /// @param folder with class files
    /// @return names such as `dev.rung.contracts.scoring.TierEvent$Reached`
    static Set<String> in(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .flatMap(SwitchedKinds::of)
                    .map(kind -> kind.descriptorString()
                            .substring(1)
                            .replace(";", "")
                            .replace('/', '.'))
                    .collect(toSet());
        }
    }

    private static Stream<ClassDesc> of(Path file) {
        return read(file).methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(code -> code.elementStream())
                .filter(InvokeDynamicInstruction.class::isInstance)
                .map(InvokeDynamicInstruction.class::cast)
                .filter(call -> call.bootstrapMethod().methodName().equals(SWITCH))
                .flatMap(call -> call.bootstrapArgs().stream())
                .filter(ClassDesc.class::isInstance)
                .map(ClassDesc.class::cast);
    }

    private static ClassModel read(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
