package banyan.http;

import banyan.scenarios.Change;
import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.generator.TypeContext;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The description of the API (OpenAPI 3.1), written from the route table and the records it answers. */
final class OpenApi {
    private static final Pattern PATH_PART = Pattern.compile("\\{(\\w+)}");

    private final SchemaBuilder schemas = new SchemaGenerator(schemaRules().build()).buildMultipleSchemaDefinitions();

    private OpenApi() {}

    static JsonNode of(List<Route> routes) {
        return new OpenApi().describe(routes);
    }

    private static SchemaGeneratorConfigBuilder schemaRules() {
        SchemaGeneratorConfigBuilder rules = new SchemaGeneratorConfigBuilder(
                        Json.MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        rules.forFields().withRequiredCheck(field -> !isNullable(field));
        rules.forTypesInGeneral().withDefinitionNamingStrategy((key, context) -> name(key.getType()));
        rules.forTypesInGeneral().withSubtypeResolver((type, context) -> subtypes(type, context.getTypeContext()));
        rules.forTypesInGeneral().withTypeAttributeOverride((schema, type, context) -> change(schema, type.getType()));
        rules.forTypesInGeneral().withCustomDefinitionProvider(OpenApi::json);
        return rules;
    }

    /** Changes travel as they were given; other JSON may be anything. */
    private static @Nullable CustomDefinition json(ResolvedType type, SchemaGenerationContext context) {
        ObjectNode open = Json.MAPPER.createObjectNode();
        // The reference is filled in later, so it must stand inside what is copied now.
        if (type.getErasedType() == ObjectNode.class)
            open.putArray("allOf")
                    .add(context.createStandardDefinitionReference(
                            context.getTypeContext().resolve(Change.class), null));
        return JsonNode.class.isAssignableFrom(type.getErasedType()) ? new CustomDefinition(open, true) : null;
    }

    private static @Nullable List<ResolvedType> subtypes(ResolvedType type, TypeContext context) {
        Class<?> of = type.getErasedType();
        if (!of.isSealed()) return null;
        return leaves(of).map(one -> context.resolveSubtype(type, one)).toList();
    }

    /** What a sealed type may be in the end, through sealed types between. */
    private static Stream<Class<?>> leaves(Class<?> of) {
        return of.isSealed() ? Arrays.stream(of.getPermittedSubclasses()).flatMap(OpenApi::leaves) : Stream.of(of);
    }

    /** A change says by its kind what it is; what the server numbers itself need not be given. */
    private static void change(ObjectNode schema, ResolvedType type) {
        Class<?> of = type.getErasedType();
        if (!of.isRecord() || !Change.class.isAssignableFrom(of)) return;
        schema.withObjectProperty("properties")
                .putObject("kind")
                .put(
                        "const",
                        of.getSimpleName()
                                .replaceFirst("Value$", "")
                                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                                .toLowerCase(Locale.ROOT));
        ArrayNode required = schema.putArray("required").add("kind");
        for (RecordComponent component : of.getRecordComponents()) {
            boolean given = !List.of("id", "off", "newMembers").contains(component.getName());
            if (given && !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                required.add(component.getName());
        }
    }

    private static String name(ResolvedType type) {
        StringBuilder name = new StringBuilder(type.getErasedType().getSimpleName());
        Class<?> outer = type.getErasedType().getDeclaringClass();
        if (outer != null) name.insert(0, outer.getSimpleName());
        type.getTypeParameters().forEach(parameter -> name.append(name(parameter)));
        return name.toString();
    }

    private static boolean isNullable(FieldScope field) {
        AnnotatedType type = field.getRawMember().getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private JsonNode describe(List<Route> routes) {
        ObjectNode api = Json.MAPPER.createObjectNode().put("openapi", "3.1.0");
        api.putObject("info")
                .put("title", "Banyan")
                .put("version", About.version())
                .put("description", "Every list says when it is cut. Errors are application/problem+json.");
        ObjectNode paths = api.putObject("paths");
        for (Route route : routes) {
            ObjectNode path = paths.withObjectProperty(route.path());
            operation(path.putObject(route.method().name().toLowerCase(Locale.ROOT)), route);
        }
        api.putObject("components").set("schemas", schemas.collectDefinitions("components/schemas"));
        return api;
    }

    private void operation(ObjectNode operation, Route route) {
        operation.put("summary", route.says());
        operation.putArray("tags").add(tag(route.path()));
        ArrayNode parameters = operation.putArray("parameters");
        Matcher parts = PATH_PART.matcher(route.path());
        while (parts.find()) parameter(parameters, parts.group(1), "path", true).put("type", "string");
        for (Param param : route.params()) query(parameters, param);
        query(parameters, Param.LANG);
        if (route.body() != null)
            content(operation.putObject("requestBody"), "application/json", schema(new Route.Shape(route.body())));
        ObjectNode responses = operation.putObject("responses");
        ObjectNode good = responses.putObject("200").put("description", route.says());
        ObjectNode shape = schema(route.answer());
        content(good, "application/json", shape);
        if (route.work() instanceof Route.Work.Rows) {
            content(good, "text/csv", Json.MAPPER.createObjectNode().put("type", "string"));
            content(good, "application/x-ndjson", Json.MAPPER.createObjectNode().put("type", "string"));
        }
        content(
                responses.putObject("default").put("description", "What went wrong."),
                "application/problem+json",
                schema(new Route.Shape(Problem.class)));
    }

    private static String tag(String path) {
        String[] parts = path.split("/");
        return parts.length > 2 ? parts[2] : parts[1];
    }

    private ObjectNode schema(Route.Shape shape) {
        return schemas.createSchemaReference(shape.type(), shape.of());
    }

    private static void content(ObjectNode of, String type, ObjectNode schema) {
        of.withObjectProperty("content").putObject(type).set("schema", schema);
    }

    private static void query(ArrayNode parameters, Param param) {
        ObjectNode schema = parameter(parameters, param.name(), "query", param.needed());
        ((ObjectNode) parameters.get(parameters.size() - 1)).put("description", param.says());
        switch (param.type()) {
            case NUMBER -> schema.put("type", "integer").put("minimum", 0);
            case DATE -> schema.put("type", "string").put("format", "date");
            case YES_NO -> schema.put("type", "boolean");
            case TEXT, LIST -> schema.put("type", "string");
        }
    }

    private static ObjectNode parameter(ArrayNode parameters, String name, String in, boolean required) {
        return parameters
                .addObject()
                .put("name", name)
                .put("in", in)
                .put("required", required)
                .putObject("schema");
    }
}
