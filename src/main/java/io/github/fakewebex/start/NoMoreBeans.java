package io.github.fakewebex.start;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * Tells Spring that all beans are defined, so that it remembers which there are of a type. It is told by itself only after the
 * web server, and with it most beans, are made; until then it looks at each of some five hundred for each question.
 */
@Component
class NoMoreBeans implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        beans.freezeConfiguration();
    }
}
