package io.makegood.test.schemes;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.Map;
import java.util.function.BiFunction;
import org.camunda.feel.api.FeelEngineApi;
import org.jspecify.annotations.Nullable;

/** Keeps the expression engine apart: its jar brings an older Jackson along, and it refuses to work with ours. */
final class Wall extends URLClassLoader {

    private Wall() {
        super(new URL[] {home(FeelEngineApi.class), home(Engine.class)}, ClassLoader.getPlatformClassLoader());
    }

    @SuppressWarnings("unchecked")
    static BiFunction<String, Map<String, @Nullable Object>, @Nullable Object> engine() {
        try {
            Class<?> engine = new Wall().loadClass(Engine.class.getName());
            return (BiFunction<String, Map<String, @Nullable Object>, @Nullable Object>)
                    engine.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL home(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        return name.startsWith("org.slf4j.") ? Wall.class.getClassLoader().loadClass(name) : super.findClass(name);
    }
}
