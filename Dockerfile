# Builds the jar. What it depends on is a layer of its own, which is made anew only when the pom changes.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
# The Maven wrapper unpacks Maven with it.
RUN command -v unzip >/dev/null || (apt-get update && apt-get install -y --no-install-recommends unzip)
# What checks the code, and does not make the jar, is left to `./mvnw verify`.
ENV MAVEN_ARGS="-B -ntp -P !nullaway -Dmaven.test.skip -Dspotless.skip -Dcheckstyle.skip"
COPY mvnw pom.xml ./
COPY .mvn .mvn
RUN mkdir -p src/main/java && echo 'class Nothing {}' >src/main/java/Nothing.java && \
    ./mvnw package -Dspring-boot.aot.skip -Dspring-boot.repackage.skip && \
    rm -r src target
COPY src/main src/main
RUN ./mvnw package && \
    java -Djarmode=tools -jar target/fake-webex.jar extract --layers --destination extracted

# The application on the class path as it runs. Layers that change seldom come first.
FROM eclipse-temurin:25-jre AS application
WORKDIR /app
COPY --from=build /build/extracted/dependencies/ ./
COPY --from=build /build/extracted/snapshot-dependencies/ ./
COPY --from=build /build/extracted/application/ ./
COPY docker/jvm.options docker/start ./

# Trains the cache, which only the very same JVM, class path and options can use.
FROM application AS training
COPY docker/train /usr/local/bin/train
RUN train /app/fake-webex.aot

FROM application
ARG VERSION=0.1.0-SNAPSHOT
LABEL org.opencontainers.image.title="Fake Webex" \
      org.opencontainers.image.description="Answers like Cisco Webex for a person's calling settings: no tenant, no account, no network." \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="$VERSION"
COPY --from=training /app/fake-webex.aot ./
# For a store that outlives the container, and for whatever else the server is told to keep.
RUN mkdir /data && chown 10001:10001 /data
USER 10001:10001
EXPOSE 8080
# Bash asks, as the image has no program for HTTP; nor has it one for TLS, with which it is enough that the server listens.
HEALTHCHECK --interval=5s --timeout=10s --start-period=120s --retries=3 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}; [[ -z ${SSL_BUNDLE:-} ]] || exit 0; printf 'GET /actuator/health/readiness HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3; read -r status <&3; [[ $status == *' 200'* ]]"]
ENTRYPOINT ["/app/start"]
