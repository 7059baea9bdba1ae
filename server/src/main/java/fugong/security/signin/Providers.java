package fugong.security.signin;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/// The OpenID providers of the settings. A provider is asked for its addresses when the first person comes with it,
/// not at the start: an office must be able to open, and to load a sheet, while the provider is away.
public final class Providers implements ClientRegistrationRepository {

    private final OAuth2ClientProperties settings;
    private final Map<String, ClientRegistration> known = new ConcurrentHashMap<>();

    Providers(OAuth2ClientProperties settings) {
        this.settings = settings;
    }

    /// As the sign-in page names it.
    public record Name(String id, String shown) {}

    public List<Name> names() {
        return settings.getRegistration().entrySet().stream()
                .map(it -> new Name(it.getKey(), shown(it.getKey(), it.getValue())))
                .toList();
    }

    private static String shown(String id, OAuth2ClientProperties.Registration settings) {
        String name = settings.getClientName();
        return name == null || name.isBlank() ? id : name;
    }

    /// @throws IllegalArgumentException where the provider does not answer; it is asked again the next time
    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return settings.getRegistration().containsKey(id) ? known.computeIfAbsent(id, this::ask) : null;
    }

    private @Nullable ClientRegistration ask(String id) {
        var one = new OAuth2ClientProperties();
        one.getRegistration().put(id, settings.getRegistration().get(id));
        one.getProvider().putAll(settings.getProvider());
        return new OAuth2ClientPropertiesMapper(one).asClientRegistrations().get(id);
    }
}
