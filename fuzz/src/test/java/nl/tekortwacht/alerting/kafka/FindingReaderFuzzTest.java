/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.alerting.kafka;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import nl.tekortwacht.fuzz.Fuzzed;
import nl.tekortwacht.fuzz.Said;
import nl.tekortwacht.fuzz.Samples;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.MethodSource;

/** Any record is a finding event that can be kept, or unreadable with a reason that can be kept. */
class FindingReaderFuzzTest {

    @MethodSource("good")
    @FuzzTest
    void anyInput(byte[] input) {
        Fuzzed.once(input, FindingReaderFuzzTest::check);
    }

    @Test
    void goodInputsSpoiled() {
        Fuzzed.mutations(good(), 20_000, FindingReaderFuzzTest::check);
    }

    static List<byte[]> good() {
        return Samples.eachAndAll(Samples.json(
                event("{'type':'shortage','product':'RVG:1','phase':'SUSPECTED','definition':'é 😀',"
                        + "'start':'2026-11-01','days':3,'announced':null}"),
                event("{'type':'lateNotice','reporter':'mah:acme','product':'RVG:1','reportId':'n1',"
                        + "'kind':'INTERRUPTION','receivedDate':'2026-11-01','start':'2026-12-01',"
                        + "'dueDate':'2026-10-01','lateByDays':31,'status':'STANDING'}"),
                event("{'type':'safetyStock','party':'wholesaler:w1','product':'RVG:1','date':'2026-11-01',"
                        + "'reportId':'s1','verdict':'BELOW','onHand':1,'delivered12m':100,'weeks':2,"
                        + "'required':3.846,'coverWeeks':0.5}"),
                event("{'type':'assessment','product':'RVG:1','shortageId':'00000000-0000-0005-0000-000000000006',"
                        + "'day':'2026-11-16','phase':'CONFIRMED','start':'2026-11-02','criticality':'red',"
                        + "'severity':'HIGH','step':'OTHER_SUBSTANCE','reasons':[{'rule':'base','severity':'LOW',"
                        + "'inputs':{'step':'3'},'words':{'nl':'é 😀','en':'b'},'source':'c'}],"
                        + "'cover':{'subject':null,'alternatives':[{'supply':{'product':'RVG:2','isShort':false,"
                        + "'stock':[],'units':8000,'demand':{'unitsPerDay':200,'weeks':[]}},'share':1,"
                        + "'movesOver':100}],'gap':{'until':'2027-01-31','isAssumed':true,'units':700,"
                        + "'weeks':0.333}},'rings':[],'proposals':[{'measure':'SUBSTITUTE','conditions':[]}],"
                        + "'cascade':[],'rules':[]}"),
                event("{'type':'atRisk','product':'RVG:1','day':'2026-11-16','basis':'HOLDER_EMPTY',"
                        + "'runsOut':'2026-12-03','earliest':'2026-11-30','latest':null,'horizonDays':17,"
                        + "'points':[],'parties':[],'rules':[]}")));
    }

    private static void check(byte[] input) {
        FindingReader.Result result = FindingReader.read(new ConsumerRecord<>("topic", 0, 1, "RVG:1", input));
        switch (result) {
            case FindingReader.Result.Read read -> Said.mayBeKept(read.event().toString());
            case FindingReader.Result.Failed failed ->
                Said.isText(failed.unreadable().reason());
        }
    }

    private static String event(String finding) {
        return "{'eventId':'00000000-0000-0001-0000-000000000002','sequence':7,"
                + "'findingId':'00000000-0000-0003-0000-000000000004','change':'OPENED',"
                + "'knownAt':'2026-11-03T17:00:00Z','previous':null,'finding':" + finding + ",'product':null}";
    }
}
