#include "wording/phrase.h"

// As english.cpp. German jobs end with what is to be done.

namespace throughline::check {

const WordSets& germanWordSets() {
  static const WordSets sets{
      {"papiere",
       "angebot|angebote|angebots*|kostenvoranschlag|offerte|offerten|vertrag|vertraege|"
       "proposal|proposals"},
      {"erstellt",
       "erstellt|erzeugt|generiert|vorbereitet|geschrieben|ausgearbeitet|kalkuliert|"
       "versendet|versandt|verschickt|gesendet|geschickt|rausgeschickt|uebermittelt|"
       "praesentiert|ausgestellt|abgegeben|unterbreitet|gemacht|raus"},
      {"post",
       "mail|mails|email|emails|newsletter|erinnerung|erinnerungen|rechnung|rechnungen|"
       "mahnung|mahnungen|umfrage|umfragen|broschuere|broschueren|unterlagen|muster|"
       "followup|mailing|mailings"},
      {"abteilungen",
       "vertrieb|sales|marketing|cs|customer+success|success|support|onboarding|"
       "kundenservice|kundenbetreuung|innendienst|aussendienst|projektteam"},
      {"interessenten",
       "lead|leads|marketingleads|vertriebsleads|interessent|interessenten|kontakte|besucher|"
       "websitebesucher|webseitenbesucher|zielgruppe|zielgruppen|potenzielle"},
      {"kunden", "kunde|kunden|neukunden|bestandskunden|nutzer|user|anwender|kaeufer|endkunden"},
  };
  return sets;
}

std::span<const Phrase> germanPhrases() {
  static constexpr Phrase kTable[] = {
      {"uebergabe|uebergeben|weitergabe ~ @abteilungen", "Weiß, an wen ich mich wende", true},
      {"@abteilungen uebergeben|weitergeleitet|weitergegeben|zugewiesen",
       "Weiß, an wen ich mich wende", true},
      {"lead|leads (wurde|wurden|wird|werden|ist|sind) "
       "qualifiziert|generiert|uebergeben|bewertet|zugewiesen|"
       "erfasst|gewonnen|konvertiert|kontaktiert|angelegt|verteilt|abgeschlossen|verloren|"
       "angereichert|bearbeitet|angerufen",
       "Um ein Gespräch gebeten"},
      {"qualifizierte|generierte|gewonnene|offene|heisse|warme|kalte|bewertete leads",
       "Um ein Gespräch gebeten"},
      {"^ (anzahl|zahl) (der|an|neuer|neue|qualifizierter|generierter|gewonnener) leads $",
       "Menschen, die um ein Gespräch bitten"},
      {"^ (neue) leads pro|je|aus|im", "Menschen, die um ein Gespräch bitten"},
      {"leadgen*|leadqualifi*|leadbewert*|leaduebergabe|leadnurtur*|leadscor*|leadmanagement|"
       "leadkonver*|leadquote|leadkosten|leadverteil*|leaderfass*|leadgewinn*|leadpflege|"
       "leadstatus",
       "Um ein Gespräch gebeten"},
      {"verkaufschance|verkaufschancen|opportunity|opportunities (wurde|wurden) "
       "angelegt|eroeffnet|gewonnen|verloren|erstellt|qualifiziert",
       "Bedarf besprochen"},
      {"^ verkaufschance|verkaufschancen|vertriebschance|vertriebschancen $", "Bedarf besprochen"},
      {"deal|deals|auftrag|auftraege|abschluss|abschluesse ~ "
       "gewonnen|abgeschlossen|verloren|geschlossen|erzielt|eingegangen|erhalten",
       "Vertrag unterschrieben"},
      {"@papiere ~ @erstellt", "{head} erhalten"},
      {"@post ~ versendet|versandt|verschickt|gesendet|gestellt|ausgeloest|rausgeschickt|"
       "ausgestellt|erstellt|raus",
       "{head} erhalten"},
      {"demo|demos|praesentation|praesentationen|vorfuehrung|vorfuehrungen ~ "
       "durchgefuehrt|gehalten|gegeben|gezeigt|absolviert",
       "{head} gesehen"},
      {"webinar|webinare|workshop|workshops|schulung|schulungen|event|events ~ "
       "durchgefuehrt|gehalten|veranstaltet|organisiert",
       "{head} besucht"},
      {"kampagne|kampagnen|anzeige|anzeigen|werbung|banner|werbemittel ~ "
       "gestartet|ausgespielt|geschaltet|veroeffentlicht|ausgeliefert|live",
       "Zum ersten Mal gesehen"},
      {"kunde|kunden|neukunden|bestandskunden|interessent|interessenten|kontakt|kontakte ~ "
       "kontaktiert|gewonnen|akquiriert|angerufen|angeschrieben|ueberzeugt|qualifiziert|"
       "konvertiert|aktiviert|reaktiviert|gebunden|onboardet|ongeboardet|segmentiert|angelegt|"
       "erfasst|nachgefasst|angesprochen",
       ""},
      {"kaltakquise|akquise|neukundenakquise|kundenakquise|neukundengewinnung|kundengewinnung|"
       "kundenrueckgewinnung|nachfassen|nachgefasst|vertriebsprozess|vertriebsgespraech|"
       "verkaufsabschluss|vertriebsabschluss|verkaufstrichter|vertriebstrichter|"
       "vertriebspipeline|upselling|crossselling|zusatzverkauf|zusatzverkaeufe|bedarfsanalyse|"
       "bedarfsermittlung|kundenqualifizierung|verkaufsfoerderung",
       ""},
      {"^ qualifizierung|verkauf|vertrieb|abschluss|closing|reaktivierung $", ""},
      {"abschlussquote|abschlussrate|gewinnquote|closingrate|closingquote",
       "Anteil, der unterschreibt"},
      {"akquisekosten|akquisitionskosten|kundenakquisitionskosten|verkaufszyklus|"
       "vertriebszyklus|pipelinewert|pipelinevolumen|auftragseingang|auftragswert|werbebudget|"
       "werbeausgaben|vertriebsziel|vertriebsziele|umsatzziel",
       ""},
      {"kosten pro|je lead|akquise|abschluss|kontakt|klick|neukunde|neukunden|bestellung|verkauf",
       ""},
      {"ticket|tickets|fall|faelle geschlossen|zugewiesen|eskaliert|weitergeleitet",
       "Frage beantwortet"},
      {"bestellung|bestellungen|paket|pakete|ware|sendung|sendungen ~ "
       "versandt|versendet|verschickt|kommissioniert|verpackt|bearbeitet|abgewickelt",
       "Paket in Händen"},
      {"bestellabwicklung|auftragsabwicklung|bestellbearbeitung|auftragsbearbeitung",
       "Paket in Händen"},
      {"im|ins|in (unser|unserem) crm|salesforce|hubspot "
       "angelegt|erfasst|eingetragen|gepflegt|uebertragen|gespeichert",
       ""},
      {"kontaktdaten|adressen|mailadressen|emailadressen ~ "
       "erfasst|gesammelt|eingesammelt|generiert|gewonnen",
       ""},
      // Jobs.
      {"@interessenten ~ qualifizieren|generieren|konvertieren|ueberzeugen|gewinnen|bewerten|"
       "ansprechen|kontaktieren|erfassen|anrufen|uebergeben|abholen|binden|fuehren|sammeln|"
       "identifizieren|pflegen|aktivieren|verteilen|umwandeln|bearbeiten|anziehen|erreichen $",
       ""},
      {"@kunden ~ gewinnen|akquirieren|binden|ueberzeugen|begeistern|aktivieren|reaktivieren|"
       "zurueckgewinnen|onboarden|konvertieren|informieren|abholen|ansprechen|qualifizieren|"
       "segmentieren|motivieren|bewegen|bringen|fuehren|ausbauen|entwickeln|aufklaeren $",
       ""},
      {"demo|demos|produkt|trial|upgrade|upgrades ~ "
       "pushen|verkaufen|anbieten|durchfuehren|halten|bewerben|platzieren|promoten $",
       "Sehen, wie es bei mir geht"},
      {"@papiere ~ erstellen|versenden|verschicken|senden|schicken|schreiben|praesentieren|"
       "generieren|kalkulieren|unterbreiten|abgeben|vorbereiten|zusenden|rausschicken $",
       "Ein Papier haben, das alle unterschreiben können"},
      {"newsletter|mail|mails|email|emails|erinnerung|erinnerungen|mailing ~ "
       "versenden|verschicken|senden|schicken $",
       "Zur rechten Zeit davon hören"},
      {"abschluss|abschluesse|deal|deals|auftrag|verkauf ~ "
       "erzielen|machen|abschliessen|sichern|gewinnen|holen|closen|herbeifuehren $",
       "Ohne Zweifel unterschreiben"},
      {"aufmerksamkeit|bekanntheit|markenbekanntheit|reichweite|nachfrage|interesse|traffic|bedarf|"
       "awareness ~ erzeugen|steigern|schaffen|generieren|aufbauen|wecken|erhoehen $",
       "Merken, dass das Problem einen Namen hat"},
      {"vertrauen|kundenbindung|kundenloyalitaet|loyalitaet ~ aufbauen|schaffen|steigern|staerken "
       "$",
       "Wissen, wem zu trauen ist"},
      {"conversion|conversions|conversionrate|konversionsrate|klickrate|warenkorb|warenkorbwert|"
       "upsell ~ steigern|erhoehen|verbessern|optimieren $",
       ""},
      {"einwand|einwaende|bedenken ~ entkraeften|behandeln|ausraeumen|begegnen $",
       "Mit meinen Bedenken ernst genommen werden"},
      {"mehrwert|nutzen|vorteile|produkt|produkte|loesung|features|usp|usps|leistungen ~ "
       "praesentieren|kommunizieren|aufzeigen|vorstellen|erklaeren|hervorheben $",
       "Sehen, was es für Leute wie mich tut"},
      {"bestellung|bestellungen|pakete|auftraege ~ "
       "bearbeiten|abwickeln|versenden|verschicken|kommissionieren|verpacken $",
       "Das Paket am selben Tag haben"},
      {"kontaktdaten|adressen|mailadressen|emailadressen ~ sammeln|erfassen|einsammeln|gewinnen $",
       "Etwas bekommen, das eine Adresse wert ist"},
  };
  return kTable;
}

}  // namespace throughline::check
