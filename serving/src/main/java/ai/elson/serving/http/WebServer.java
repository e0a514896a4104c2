package ai.elson.serving.http;

import ai.elson.base.failure.BadInput;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServlet;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/// Spring MVC on Tomcat with virtual threads, from explicit beans: nothing is found by scanning, so
/// that it starts fast and holds what is listed here.
public final class WebServer implements AutoCloseable {

    /// Held, as a logger that nobody holds forgets its level.
    private static final Logger TOMCAT = Logger.getLogger("org.apache");

    /// It warns of threads that outlive the server, which end with the process as they should.
    private static final Logger LOADER = Logger.getLogger("org.apache.catalina.loader");

    private final AnnotationConfigServletWebServerApplicationContext context;

    private WebServer(AnnotationConfigServletWebServerApplicationContext context) {
        this.context = context;
    }

    /// Starts to listen.
    ///
    /// @param host an address of this machine; one that others can reach needs a key
    /// @param port 0 for any free one
    /// @param controllers the endpoints
    /// @throws BadInput where the host is unknown or needs a key, or the port is taken
    public static WebServer start(
            String host, int port, @Nullable String apiKey, List<Object> controllers) {
        return start(host, port, apiKey, controllers, Map.of());
    }

    /// The same with servlets beside the controllers.
    ///
    /// @param servlets by their path
    public static WebServer start(
            String host,
            int port,
            @Nullable String apiKey,
            List<Object> controllers,
            Map<String, HttpServlet> servlets) {
        InetAddress address = address(host);
        if (port < 0 || port > 65_535) {
            throw BadInput.at("port", String.valueOf(port), "0 (any free port) to 65535");
        }
        if (apiKey != null && apiKey.isBlank()) {
            throw BadInput.at("API key", "a blank text", "a key, or none");
        }
        if (apiKey == null && !address.isLoopbackAddress()) {
            throw BadInput.at(
                    "host",
                    "«" + host + "», which others can reach, without an API key",
                    "127.0.0.1, or this host with an API key");
        }
        TOMCAT.setLevel(Level.WARNING);
        LOADER.setLevel(Level.SEVERE);
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.register(Beans.class, Paths.class, Errors.class);
        context.registerBean(TomcatServletWebServerFactory.class, () -> tomcat(address, port));
        HttpFilter guard = apiKey == null ? new HostFilter(host) : new KeyFilter(apiKey);
        context.registerBean("guard", FilterRegistrationBean.class, () -> guarding(guard));
        for (Object controller : controllers) {
            context.getBeanFactory().registerSingleton(controller.getClass().getName(), controller);
        }
        servlets.forEach((path, servlet) ->
                context.registerBean(
                        "servlet " + path,
                        ServletRegistrationBean.class,
                        () -> asynchronous(path, servlet)));
        try {
            context.refresh();
        } catch (RuntimeException e) {
            context.close();
            throw isPortTaken(e)
                    ? new BadInput(
                            "port "
                                    + port
                                    + " on "
                                    + host
                                    + ": in use by another program; end that one, or choose"
                                    + " another port (0 for any free one)",
                            e)
                    : e;
        }
        return new WebServer(context);
    }

    /// The port that it listens on.
    public int port() {
        var server = context.getWebServer();
        if (server == null) {
            throw new IllegalStateException("the server is closed");
        }
        return server.getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw BadInput.at(
                    "host", "«" + host + "»", "a name or address of this machine, as 127.0.0.1");
        }
    }

    private static TomcatServletWebServerFactory tomcat(InetAddress address, int port) {
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(port);
        factory.setAddress(address);
        factory.setRegisterDefaultServlet(false);
        factory.addProtocolHandlerCustomizers(
                handler -> handler.setExecutor(new VirtualThreadExecutor("http-")));
        return factory;
    }

    private static ServletRegistrationBean<HttpServlet> asynchronous(
            String path, HttpServlet servlet) {
        ServletRegistrationBean<HttpServlet> bean = new ServletRegistrationBean<>(servlet, path);
        bean.setAsyncSupported(true);
        return bean;
    }

    private static FilterRegistrationBean<HttpFilter> guarding(HttpFilter guard) {
        FilterRegistrationBean<HttpFilter> bean = new FilterRegistrationBean<>(guard);
        bean.setAsyncSupported(true);
        return bean;
    }

    private static boolean isPortTaken(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException || cause instanceof PortInUseException) {
                return true;
            }
        }
        return false;
    }

    /// The few beans that Spring MVC needs.
    @Configuration(proxyBeanMethods = false)
    @EnableWebMvc
    static class Beans {

        @Bean
        DispatcherServlet dispatcherServlet() {
            return new DispatcherServlet();
        }

        @Bean
        DispatcherServletRegistrationBean dispatcherServletRegistration(
                DispatcherServlet dispatcherServlet) {
            DispatcherServletRegistrationBean bean =
                    new DispatcherServletRegistrationBean(dispatcherServlet, "/");
            bean.setLoadOnStartup(1);
            return bean;
        }
    }
}
