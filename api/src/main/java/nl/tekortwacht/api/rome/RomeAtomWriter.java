/* SPDX-License-Identifier: EUPL-1.2 */
package nl.tekortwacht.api.rome;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.net.URI;
import java.util.Date;
import java.util.List;
import nl.tekortwacht.api.feed.AtomWriter;
import nl.tekortwacht.api.feed.Feed;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;

/** Writes Atom with ROME, which knows how to escape and to write dates. */
public final class RomeAtomWriter implements AtomWriter {

    private static final String ATOM = "application/atom+xml";
    private static final String AUTHOR = "Tekortwacht";

    /** A writer. */
    public RomeAtomWriter() {}

    @Override
    public String write(Feed feed) {
        try {
            Document document = new WireFeedOutput().outputJDom(atom(feed));
            document.getRootElement().setAttribute("lang", feed.language(), Namespace.XML_NAMESPACE);
            return new XMLOutputter(Format.getPrettyFormat()).outputString(document);
        } catch (FeedException e) {
            throw new IllegalStateException("a feed that ROME cannot write", e);
        }
    }

    private static com.rometools.rome.feed.atom.Feed atom(Feed feed) {
        com.rometools.rome.feed.atom.Feed atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        atom.setEncoding("UTF-8");
        atom.setId(feed.self().toString());
        atom.setTitle(feed.title());
        atom.setSubtitle(text(feed.description()));
        atom.setUpdated(Date.from(feed.updated()));
        Person author = new Person();
        author.setName(AUTHOR);
        atom.setAuthors(List.of(author));
        atom.setOtherLinks(List.of(link("self", ATOM, feed.self())));
        atom.setAlternateLinks(List.of(link("alternate", "application/json", feed.home())));
        atom.setEntries(feed.entries().stream().map(RomeAtomWriter::entry).toList());
        return atom;
    }

    private static Entry entry(Feed.Entry entry) {
        Entry atom = new Entry();
        atom.setId("urn:uuid:" + entry.id());
        atom.setTitle(entry.title());
        atom.setUpdated(Date.from(entry.at()));
        atom.setPublished(Date.from(entry.at()));
        atom.setAlternateLinks(List.of(link("alternate", null, entry.link())));
        atom.setSummary(text(entry.text()));
        atom.setCategories(entry.tags().stream().map(RomeAtomWriter::category).toList());
        return atom;
    }

    private static Content text(String value) {
        Content content = new Content();
        content.setType("text");
        content.setValue(value);
        return content;
    }

    private static Category category(String term) {
        Category category = new Category();
        category.setTerm(term);
        return category;
    }

    private static Link link(String relation, @Nullable String type, URI address) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address.toString());
        return link;
    }
}
