package fugong.transport.signup;

import fugong.importing.Choice;
import fugong.importing.Field;
import fugong.importing.LoadContext;
import fugong.importing.LoadTarget;
import fugong.importing.Loading;
import fugong.importing.RowSink;
import fugong.importing.TableSchema;
import fugong.registry.Enterprises;
import fugong.security.Actors;
import fugong.security.Permission;
import fugong.transport.places.PlaceStore;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// `sign_ups`: workers who want to travel, from the list of a county office.
@Component
class SignUpSheet implements LoadTarget<SignUpStore.Accepted> {

    private static final TableSchema SCHEMA = TableSchema.of("sign_ups", "返岗出行登记", "Sign-ups")
            .with(Field.text("name", "姓名", "Name").needed().example("张三").longest(60))
            .with(Field.text("phone", "手机号", "Phone")
                    .needed()
                    .example("13800001234")
                    .longest(30))
            .with(Field.text("id_number", "证件号码", "Identity number")
                    .notes("只存散列值和末四位", "only its hash and the last four signs are kept")
                    .longest(30))
            .with(Field.text("home", "上车点", "Home stop")
                    .needed()
                    .example("510521-1")
                    .longest(100))
            .with(Field.text("destination", "务工地", "Destination")
                    .needed()
                    .example("442000")
                    .longest(100))
            .with(Field.text("employer", "用工企业", "Employer").longest(100))
            .with(Field.day("ready_from", "可出行日期", "Ready from").needed())
            .with(Field.whole("luggage", "行李件数", "Luggage").atLeast(0))
            .with(Field.text("needs", "特殊需求", "Needs").longest(200))
            .with(Field.oneOf(
                    "health",
                    "健康核验",
                    "Health check",
                    Choice.of("unknown", "未核验", "not checked"),
                    Choice.of("normal", "无异常", "no abnormality"),
                    Choice.of("abnormal", "有异常", "abnormal")))
            .with(Field.yesNo("consent", "本人同意", "Consent")
                    .needed()
                    .notes("本人同意登记和用于组织出行", "the worker agrees that this is kept for the journey"))
            .with(Field.yesNo("synthetic", "合成数据", "Synthetic"))
            .keyed("phone", "name");

    private final SignUpStore store;
    private final SignUps signUps;
    private final PlaceStore places;
    private final Persons persons;
    private final Enterprises registry;
    private final Clock clock;

    SignUpSheet(
            SignUpStore store, SignUps signUps, PlaceStore places, Persons persons, Enterprises registry, Clock clock) {
        this.store = store;
        this.signUps = signUps;
        this.places = places;
        this.persons = persons;
        this.registry = registry;
        this.clock = clock;
    }

    @Override
    public TableSchema schema() {
        return SCHEMA;
    }

    @Override
    public List<String> after() {
        return List.of("areas", "places", "enterprises");
    }

    @Override
    public boolean allowed() {
        return Actors.find().filter(it -> it.may(Permission.SIGN_UP_WORKERS)).isPresent();
    }

    @Override
    public Loading<SignUpStore.Accepted> open(LoadContext context) {
        return new SignUpLoading(store, signUps, places.all(), persons.open(), registry, context, clock);
    }

    /// Masked: a sheet that leaves the room holds no numbers of people.
    @Override
    public void export(RowSink out) {
        var byId = places.all().stream().collect(java.util.stream.Collectors.toMap(it -> it.id(), it -> it.code()));
        store.each(it -> out.row(
                it.maskedName(),
                it.maskedPhone(),
                null,
                byId.get(it.home()),
                byId.get(it.destination()),
                it.employerName(),
                it.readyFrom(),
                (long) it.luggage(),
                it.needs(),
                it.health().word(),
                it.consentAt() != null,
                it.synthetic()));
    }
}
