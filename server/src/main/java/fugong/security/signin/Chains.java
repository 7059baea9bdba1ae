package fugong.security.signin;

import fugong.security.SecuritySettings;
import fugong.security.Standings;
import fugong.security.WallClock;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/// The two chains of filters every request passes: one for machines with a token (no cookie, no form token), one
/// for people with a session.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SecuritySettings.class, SignInHints.class, OAuth2ClientProperties.class})
class Chains {

    /// Nothing inline and nothing from elsewhere. Charts may draw on a canvas and offer it as an image.
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final String[] OPEN = {
        "/sign-in",
        "/sign-in/**",
        // Workers sign up and look after their own trip without an account.
        "/return",
        "/return/**",
        "/css/**",
        "/js/**",
        "/vendor/**",
        "/icon.svg",
        "/favicon.ico",
        "/error",
        "/actuator/health",
        "/v3/api-docs",
        "/v3/api-docs.yaml"
    };

    @Bean
    WallClock wallClock() {
        return new WallClock(Clock.systemUTC());
    }

    @Bean
    @ConditionalOnOAuth2ClientRegistrationProperties
    Providers providers(OAuth2ClientProperties settings) {
        return new Providers(settings);
    }

    /// New passwords are bcrypt; the method stands before each stored one, so that it can change one day.
    @Bean
    PasswordEncoder passwordEncoder(SecuritySettings settings) {
        return new DelegatingPasswordEncoder(
                "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(settings.bcryptStrength())));
    }

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http, Tokens tokens, Refusals refusals) throws Exception {
        headers(http);
        return http.securityMatcher(TokenFilter::hasToken)
                .csrf(it -> it.disable())
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(it -> it.requestCache(new NullRequestCache()))
                .logout(it -> it.disable())
                .anonymous(it -> it.disable())
                .addFilterBefore(new TokenFilter(tokens, refusals), AuthorizationFilter.class)
                .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(Chains::machineRules)
                .build();
    }

    /// A token opens the API and nothing else: with the pages it could make itself a longer life.
    private static void machineRules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers("/api/**", "/actuator/**", "/v3/api-docs", "/v3/api-docs.yaml")
                .authenticated()
                .anyRequest()
                .denyAll();
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(
            HttpSecurity http,
            Sessions sessions,
            Standings standings,
            Refusals refusals,
            ProviderEntry providerEntry,
            ObjectProvider<Providers> providers)
            throws Exception {
        headers(http);
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(it -> it.loginPage("/sign-in")
                    .successHandler(providerEntry)
                    .failureHandler(providerEntry)
                    .addObjectPostProcessor(saysThatAProviderIsAway(providerEntry)));
        }
        return http.csrf(it -> it.csrfTokenRepository(new CookieCsrfTokenRepository()))
                .sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(it -> it.requestCache(new NullRequestCache()))
                .logout(it -> it.disable())
                .addFilterBefore(new SessionFilter(sessions, standings), AuthorizationFilter.class)
                .exceptionHandling(it -> it.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(Chains::rules)
                .build();
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter> saysThatAProviderIsAway(
            ProviderEntry entry) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(entry);
                return filter;
            }
        };
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
        rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .anyRequest()
                .authenticated();
    }

    private static void headers(HttpSecurity http) throws Exception {
        http.headers(headers -> headers.contentSecurityPolicy(it -> it.policyDirectives(POLICY))
                .referrerPolicy(it -> it.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(it -> it.deny())
                .permissionsPolicyHeader(it -> it.policy("camera=(), microphone=(), geolocation=(self)"))
                .crossOriginOpenerPolicy(it -> it.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(it -> it.policy(CrossOriginResourcePolicy.SAME_ORIGIN)));
    }
}
