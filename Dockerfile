# One image per service, from its packaged program: mvn package, then
#   docker build --build-arg SERVICE=promise-service --tag makegood/promise-service .
FROM eclipse-temurin:25-jre

ARG SERVICE

# In layers from what seldom changes to what often does.
WORKDIR /opt/makegood
COPY ${SERVICE}/target/quarkus-app/lib/ lib/
COPY ${SERVICE}/target/quarkus-app/*.jar ./
COPY ${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY ${SERVICE}/target/quarkus-app/app/ app/

USER 10001
ENV QUARKUS_HTTP_PORT=8080
EXPOSE 8080

# More options come in JDK_JAVA_OPTIONS, which the launcher reads by itself.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "quarkus-run.jar"]
