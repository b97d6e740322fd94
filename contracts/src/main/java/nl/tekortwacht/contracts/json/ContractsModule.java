/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.contracts.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.function.Function;
import nl.tekortwacht.contracts.finding.Assessment;
import nl.tekortwacht.contracts.finding.AtRisk;
import nl.tekortwacht.contracts.finding.Finding;
import nl.tekortwacht.contracts.finding.LateNotice;
import nl.tekortwacht.contracts.finding.SafetyStockFinding;
import nl.tekortwacht.contracts.finding.Shortage;
import nl.tekortwacht.contracts.id.ArticleId;
import nl.tekortwacht.contracts.id.AtcCode;
import nl.tekortwacht.contracts.id.PartyId;
import nl.tekortwacht.contracts.id.ProductId;
import nl.tekortwacht.contracts.id.ReportId;
import nl.tekortwacht.contracts.registry.ArticleLine;
import nl.tekortwacht.contracts.registry.CareSetting;
import nl.tekortwacht.contracts.registry.Criticality;
import nl.tekortwacht.contracts.registry.PartyLine;
import nl.tekortwacht.contracts.registry.ProductLine;
import nl.tekortwacht.contracts.registry.RegistryLine;
import nl.tekortwacht.contracts.registry.SubstitutionRisk;
import nl.tekortwacht.contracts.report.Notification;
import nl.tekortwacht.contracts.report.OrderReport;
import nl.tekortwacht.contracts.report.Report;
import nl.tekortwacht.contracts.report.Retraction;
import nl.tekortwacht.contracts.report.StockReport;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** Teaches Jackson the wire form of the contracts, so that the contracts themselves need not know it. */
public final class ContractsModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** The module; add it to a mapper. */
    public ContractsModule() {
        super("tekortwacht-contracts");
        addText(ProductId.class, ProductId::new, ProductId::value);
        addText(ArticleId.class, ArticleId::new, ArticleId::value);
        addText(PartyId.class, PartyId::new, PartyId::value);
        addText(ReportId.class, ReportId::new, ReportId::value);
        addText(AtcCode.class, AtcCode::new, AtcCode::value);
        addText(Criticality.class, text -> Criticality.valueOf(upper(text)), value -> lower(value.name()));
        addText(SubstitutionRisk.class, text -> SubstitutionRisk.valueOf(upper(text)), value -> lower(value.name()));
        addText(CareSetting.class, text -> CareSetting.valueOf(upper(text)), value -> lower(value.name()));
        setMixInAnnotation(Report.class, ReportTypes.class);
        setMixInAnnotation(RegistryLine.class, RegistryTypes.class);
        setMixInAnnotation(Finding.class, FindingTypes.class);
    }

    private static String upper(String text) {
        return text.toUpperCase(java.util.Locale.ROOT);
    }

    private static String lower(String text) {
        return text.toLowerCase(java.util.Locale.ROOT);
    }

    private <T> void addText(Class<T> type, Function<String, T> read, Function<T, String> write) {
        addSerializer(type, new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializationContext context) {
                out.writeString(write.apply(value));
            }
        });
        addDeserializer(type, new ValueDeserializer<T>() {
            @Override
            public T deserialize(JsonParser in, DeserializationContext context) {
                String text = in.getString();
                try {
                    return read.apply(text);
                } catch (IllegalArgumentException e) {
                    return type.cast(context.handleWeirdStringValue(type, text, "%s", e.getMessage()));
                }
            }
        });
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = StockReport.class, name = "stock"),
        @JsonSubTypes.Type(value = OrderReport.class, name = "order"),
        @JsonSubTypes.Type(value = Notification.class, name = "notification"),
        @JsonSubTypes.Type(value = Retraction.class, name = "retraction")
    })
    private interface ReportTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = ProductLine.class, name = "product"),
        @JsonSubTypes.Type(value = ArticleLine.class, name = "article"),
        @JsonSubTypes.Type(value = PartyLine.class, name = "party")
    })
    private interface RegistryTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Shortage.class, name = "shortage"),
        @JsonSubTypes.Type(value = SafetyStockFinding.class, name = "safetyStock"),
        @JsonSubTypes.Type(value = LateNotice.class, name = "lateNotice"),
        @JsonSubTypes.Type(value = Assessment.class, name = "assessment"),
        @JsonSubTypes.Type(value = AtRisk.class, name = "atRisk")
    })
    private interface FindingTypes {}
}
