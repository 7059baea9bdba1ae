package fugong.web;

import fugong.security.Actor;
import fugong.security.Needs;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The description of the API at /v3/api-docs, made from the web methods themselves. What a method [Needs] stands
/// there as `x-permissions`; the test that tries every endpoint as every role reads it from there.
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    static final String PERMISSIONS = "x-permissions";

    ApiDescription() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Fugong 复工")
                        .version("v1")
                        .description("""
                                Sign in with a token: `Authorization: Bearer fgt_…` (page "My account"). \
                                Errors are problem+json. Lists go on with `after`, the `next` of the page before.""")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .schemaRequirement(
                        "token",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    @Bean
    GlobalOperationCustomizer permissions() {
        return (operation, method) -> {
            var needs = NeedsCheck.needs(method);
            operation.addExtension(PERMISSIONS, needs == null ? List.of() : names(needs));
            return operation;
        };
    }

    private static List<String> names(Needs needs) {
        return Arrays.stream(needs.value()).map(Enum::name).toList();
    }

    @Bean
    GlobalOpenApiCustomizer keysOfWrites() {
        return api -> api.getPaths().values().forEach(path -> writes(path).forEach(ApiDescription::takesKey));
    }

    private static List<Operation> writes(PathItem path) {
        return path.readOperationsMap().entrySet().stream()
                .filter(it -> it.getKey() != PathItem.HttpMethod.GET && it.getKey() != PathItem.HttpMethod.HEAD)
                .map(Map.Entry::getValue)
                .toList();
    }

    private static void takesKey(Operation write) {
        write.addParametersItem(new HeaderParameter()
                .name(Idempotency.HEADER)
                .required(false)
                .description("Any text of the caller's, new for each write; the same again gives the first answer.")
                .schema(new StringSchema().maxLength(200)));
    }
}
