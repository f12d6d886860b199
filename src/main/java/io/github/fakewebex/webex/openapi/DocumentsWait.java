package io.github.fakewebex.webex.openapi;

import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** What springdoc is made of waits for the first who asks for a document; springdoc itself would have it made at the start. */
@Component
class DocumentsWait implements BeanFactoryPostProcessor {

    private static final String SPRINGDOC = "org.springdoc.";

    private static final String DOCUMENTS = "multipleOpenApiResource";

    /** What nobody is given, and the documents nevertheless need: by being made, they change how types are described. */
    private static final String[] FOR_EFFECT = {"initExtraSchemas", "modelConverterRegistrar"};

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition bean = beans.getBeanDefinition(name);
            if (isOfSpringdoc(bean)) {
                bean.setLazyInit(true);
            }
        }
        if (beans.containsBeanDefinition(DOCUMENTS)) {
            beans.getBeanDefinition(DOCUMENTS).setDependsOn(FOR_EFFECT);
        }
    }

    private static boolean isOfSpringdoc(BeanDefinition bean) {
        String type = bean.getBeanClassName();
        if (type == null
                && bean instanceof AnnotatedBeanDefinition annotated
                && annotated.getFactoryMethodMetadata() != null) {
            type = annotated.getFactoryMethodMetadata().getDeclaringClassName();
        }
        return type != null && type.startsWith(SPRINGDOC);
    }
}
