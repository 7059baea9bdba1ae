package fugong.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Tells the framework about [ActorArgument], [NeedsCheck], [ReadableText] and how a day is written.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class Plumbing implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ReadableText());
        registry.addInterceptor(new NeedsCheck());
    }

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, Plumbing::day);
    }

    /// A day as every page and address writes it. Years of five digits, which Java reads, no calendar of an office
    /// has and the store does not hold.
    private static @Nullable LocalDate day(String text) {
        if (text.isBlank()) {
            return null;
        }
        if (!text.matches("[1-9]\\d{3}-\\d{2}-\\d{2}")) {
            throw new DateTimeException("Not a day: " + text.substring(0, Math.min(20, text.length())));
        }
        return LocalDate.parse(text);
    }
}
