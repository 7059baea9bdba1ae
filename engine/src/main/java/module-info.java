/// The pure engines of Fugong. They compile against the JDK alone: the shortest architecture test there is.
module fugong.engine {
    requires java.management;
    requires static org.jspecify;

    exports fugong.engine.assignment.flow;
    exports fugong.engine.assignment.teams;
    exports fugong.engine.assignment.weighted;
    exports fugong.engine.assignment;
    exports fugong.engine.network.daily;
    exports fugong.engine.network.drawing;
    exports fugong.engine.network.files;
    exports fugong.engine.network.materials;
    exports fugong.engine.network.order;
    exports fugong.engine.network.picture;
    exports fugong.engine.network.risk;
    exports fugong.engine.network.tables;
    exports fugong.engine.network;
    exports fugong.engine.search;
    exports fugong.engine.transport;
    exports fugong.engine.transport.lines;
    exports fugong.engine.transport.rail;
    exports fugong.engine.transport.routing.problem;
    exports fugong.engine.transport.routing;
}
