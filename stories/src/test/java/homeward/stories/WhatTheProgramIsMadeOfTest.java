package homeward.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The packaged program tells in CycloneDX what it is made of, and every library in it is told.
class WhatTheProgramIsMadeOfTest {
    private static final String LIBRARIES = "BOOT-INF/lib/";

    /// Spring Boot's own, of its version, which unpacks the jar; it is no dependency of anything.
    private static final String PUT_IN_BY_THE_PACKAGING = "spring-boot-jarmode-tools-";

    private static final String MAVENS = "application.cdx.json";
    private static final String BILLS = "META-INF/sbom/";

    @Test
    void is_told_down_to_the_last_library() throws Exception {
        try (var jar = program()) {
            var told = new TreeSet<String>();
            for (var component : billOfThisBuild(jar).path("components")) {
                told.add(component.path("name").asString() + "-"
                        + component.path("version").asString());
            }
            assertThat(libraries(jar)).hasSizeGreaterThan(50).isSubsetOf(told);
        }
    }

    @Test
    void is_told_with_origin_licence_and_hash() throws Exception {
        try (var jar = program()) {
            for (var component : billOfThisBuild(jar).path("components")) {
                var name = component.path("name").asString();
                assertThat(component.path("purl").asString()).as(name).startsWith("pkg:maven/");
                if (!component.path("group").asString().equals("homeward")) {
                    assertThat(component.path("licenses")).as(name).isNotEmpty();
                    assertThat(component.path("hashes")).as(name).isNotEmpty();
                }
            }
        }
    }

    @Test
    void is_told_of_the_pages_too() throws Exception {
        try (var jar = program()) {
            var names = new TreeSet<String>();
            bill(jar, "frontend.cdx.json")
                    .path("components")
                    .forEach(part -> names.add(part.path("name").asString()));
            assertThat(names).containsExactlyElementsOf(List.of("nhsuk-frontend"));
        }
    }

    private static JsonNode bill(JarFile jar, String name) throws IOException {
        for (var folder : List.of(BILLS, "BOOT-INF/classes/" + BILLS)) {
            var entry = jar.getEntry(folder + name);
            if (entry != null) {
                var bill = JsonMapper.shared().readTree(jar.getInputStream(entry));
                assertThat(bill.path("bomFormat").asString()).isEqualTo("CycloneDX");
                return bill;
            }
        }
        throw new AssertionError("The program says nothing under " + name);
    }

    /// Maven's plugin makes no bill without the network: then there is none, or that of an earlier build.
    private static JsonNode billOfThisBuild(JarFile jar) throws IOException {
        assumeThat(jar.getEntry(BILLS + MAVENS))
                .as("the bill; it is made online")
                .isNotNull();
        var bill = bill(jar, MAVENS);
        var made = Instant.parse(bill.path("metadata").path("timestamp").asString());
        for (var pom : List.of(Path.of("../pom.xml"), Path.of("../ward/pom.xml"))) {
            assumeThat(made)
                    .as("the bill is of this build; it is made online")
                    .isAfter(Files.getLastModifiedTime(pom).toInstant());
        }
        return bill;
    }

    private static Set<String> libraries(JarFile jar) {
        var libraries = new TreeSet<String>();
        jar.stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                .filter(name -> !name.contains(PUT_IN_BY_THE_PACKAGING))
                .forEach(
                        name -> libraries.add(name.substring(LIBRARIES.length()).replace(".jar", "")));
        return libraries;
    }

    private static JarFile program() throws IOException {
        return new JarFile(Path.of(System.getProperty("homeward.jar", "../ward/target/homeward.jar"))
                .toFile());
    }
}
