package fugong.web;

import com.fasterxml.jackson.annotation.Nulls;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What no body of the API may hold: a list with nothing in one of its places. It is said to be unreadable, instead
/// of stumbling over it later.
@Configuration(proxyBeanMethods = false)
class BodyFormat {

    @Bean
    JsonMapperBuilderCustomizer noNothingInLists() {
        return mapper -> mapper.changeDefaultNullHandling(usual -> usual.withContentNulls(Nulls.FAIL));
    }
}
