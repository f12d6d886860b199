package io.github.fakewebex.store;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.annotation.ProxyTransactionManagementConfiguration;
import org.springframework.transaction.interceptor.TransactionAttributeSource;

/** Has only this program's classes searched for transactions at each start, not each method of some hundred beans of others. */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class OwnTransactions extends ProxyTransactionManagementConfiguration {

    private static final String OWN = "io.github.fakewebex.";

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    @Override
    public TransactionAttributeSource transactionAttributeSource() {
        return new AnnotationTransactionAttributeSource(false) {
            @Override
            public boolean isCandidateClass(Class<?> type) {
                return type.getName().startsWith(OWN) && super.isCandidateClass(type);
            }
        };
    }
}
