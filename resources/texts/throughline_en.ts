<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Canvas</name>
    <message numerus="yes">
        <source>%n readings go in any case: its own, and those that were measured to it. Undo brings them back.</source>
        <translation>
            <numerusform>%n reading goes in any case: of its own, or measured to it. Undo brings it back.</numerusform>
            <numerusform>%n readings go in any case: its own, and those that were measured to it. Undo brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stand in the first stage: this map has none that is called as where they were copied.</source>
        <translation>
            <numerusform>%Ln stands in the first stage: this map has none that is called as where it was copied.</numerusform>
            <numerusform>%Ln stand in the first stage: this map has none that is called as where they were copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeptOffer</name>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message numerus="yes">
        <source>expected `throughline {1}`, found {2} words after the command</source>
        <translation>
            <numerusform>expected `throughline {1}`, found {2} word after the command</numerusform>
            <numerusform>expected `throughline {1}`, found {2} words after the command</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>changed by another program since Throughline last wrote it: {1} and {2} records more</source>
        <translation>
            <numerusform>changed by another program since Throughline last wrote it: {1} and {2} record more</numerusform>
            <numerusform>changed by another program since Throughline last wrote it: {1} and {2} records more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} more unknown fields are left out</source>
        <translation>
            <numerusform>{1} more unknown field is left out</numerusform>
            <numerusform>{1} more unknown fields are left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>maps</source>
        <translation>
            <numerusform>map</numerusform>
            <numerusform>maps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>personas</source>
        <translation>
            <numerusform>persona</numerusform>
            <numerusform>personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>departments</source>
        <translation>
            <numerusform>department</numerusform>
            <numerusform>departments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>periods</source>
        <translation>
            <numerusform>period</numerusform>
            <numerusform>periods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stages</source>
        <translation>
            <numerusform>stage</numerusform>
            <numerusform>stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>readings</source>
        <translation>
            <numerusform>reading</numerusform>
            <numerusform>readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>passage readings</source>
        <translation>
            <numerusform>passage reading</numerusform>
            <numerusform>passage readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>touchpoints</source>
        <translation>
            <numerusform>touchpoint</numerusform>
            <numerusform>touchpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>questions</source>
        <translation>
            <numerusform>question</numerusform>
            <numerusform>questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>emotions</source>
        <translation>
            <numerusform>emotion</numerusform>
            <numerusform>emotions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>pieces of evidence</source>
        <translation>
            <numerusform>evidence</numerusform>
            <numerusform>pieces of evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>findings</source>
        <translation>
            <numerusform>finding</numerusform>
            <numerusform>findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>experiments</source>
        <translation>
            <numerusform>experiment</numerusform>
            <numerusform>experiments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>campaigns</source>
        <translation>
            <numerusform>campaign</numerusform>
            <numerusform>campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>campaign readings</source>
        <translation>
            <numerusform>campaign reading</numerusform>
            <numerusform>campaign readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>links</source>
        <translation>
            <numerusform>link</numerusform>
            <numerusform>links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>reviews</source>
        <translation>
            <numerusform>review</numerusform>
            <numerusform>reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear {1} readings</source>
        <translation>
            <numerusform>Clear reading</numerusform>
            <numerusform>Clear {1} readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste {1} cells</source>
        <translation>
            <numerusform>Paste cell</numerusform>
            <numerusform>Paste {1} cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace in {1} texts</source>
        <translation>
            <numerusform>Replace in a text</numerusform>
            <numerusform>Replace in {1} texts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste {1} readings</source>
        <translation>
            <numerusform>Paste reading</numerusform>
            <numerusform>Paste {1} readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expected at most {1} characters, found {2}</source>
        <translation>
            <numerusform>expected at most {1} character, found {2}</numerusform>
            <numerusform>expected at most {1} characters, found {2}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>earlier targets</source>
        <translation>
            <numerusform>earlier target</numerusform>
            <numerusform>earlier targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expected a map with all stages that the lane speaks of, found one without them: {1} entries were left out</source>
        <translation>
            <numerusform>expected a map with all stages that the lane speaks of, found one without them: {1} entry was left out</numerusform>
            <numerusform>expected a map with all stages that the lane speaks of, found one without them: {1} entries were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expected periods of this map or beside them, found others that overlap them: {1} readings were left out</source>
        <translation>
            <numerusform>expected periods of this map or beside them, found others that overlap them: {1} reading was left out</numerusform>
            <numerusform>expected periods of this map or beside them, found others that overlap them: {1} readings were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} moved on</source>
        <translation>
            <numerusform>{1} moved on</numerusform>
            <numerusform>{1} moved on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} of {2} moved on</source>
        <translation>
            <numerusform>{1} of {2} moved on</numerusform>
            <numerusform>{1} of {2} moved on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} interviews</source>
        <translation>
            <numerusform>{1} interview</numerusform>
            <numerusform>{1} interviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} CRM notes</source>
        <translation>
            <numerusform>{1} CRM note</numerusform>
            <numerusform>{1} CRM notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} support tickets</source>
        <translation>
            <numerusform>{1} support ticket</numerusform>
            <numerusform>{1} support tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} surveys</source>
        <translation>
            <numerusform>{1} survey</numerusform>
            <numerusform>{1} surveys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} usability tests</source>
        <translation>
            <numerusform>{1} usability test</numerusform>
            <numerusform>{1} usability tests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} analytics reports</source>
        <translation>
            <numerusform>{1} analytics report</numerusform>
            <numerusform>{1} analytics reports</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} days</source>
        <translation>
            <numerusform>{1} day</numerusform>
            <numerusform>{1} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} points</source>
        <translation>
            <numerusform>{1} point</numerusform>
            <numerusform>{1} points</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} cases</source>
        <translation>
            <numerusform>{1} case</numerusform>
            <numerusform>{1} cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear {1} figures</source>
        <translation>
            <numerusform>Clear figure</numerusform>
            <numerusform>Clear {1} figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste {1} figures</source>
        <translation>
            <numerusform>Paste figure</numerusform>
            <numerusform>Paste {1} figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Salvage the map, {1} things left out: {2}</source>
        <translation>
            <numerusform>Salvage the map, {1} thing left out: {2}</numerusform>
            <numerusform>Salvage the map, {1} things left out: {2}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} edits</source>
        <translation>
            <numerusform>{1} edit</numerusform>
            <numerusform>{1} edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sources</source>
        <translation>
            <numerusform>source</numerusform>
            <numerusform>sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>touchpoint readings</source>
        <translation>
            <numerusform>touchpoint reading</numerusform>
            <numerusform>touchpoint readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>lanes</source>
        <translation>
            <numerusform>lane</numerusform>
            <numerusform>lanes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>cells</source>
        <translation>
            <numerusform>cell</numerusform>
            <numerusform>cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} steps you never see</source>
        <translation>
            <numerusform>{1} step you never see</numerusform>
            <numerusform>{1} steps you never see</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} that both sides see</source>
        <translation>
            <numerusform>{1} that both sides see</numerusform>
            <numerusform>{1} that both sides see</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} steps backstage</source>
        <translation>
            <numerusform>{1} step backstage</numerusform>
            <numerusform>{1} steps backstage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} of {2} stages have a job</source>
        <translation>
            <numerusform>{1} of {2} stage has a job</numerusform>
            <numerusform>{1} of {2} stages have a job</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} touchpoints</source>
        <translation>
            <numerusform>{1} touchpoint</numerusform>
            <numerusform>{1} touchpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} quotes</source>
        <translation>
            <numerusform>{1} quote</numerusform>
            <numerusform>{1} quotes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} questions</source>
        <translation>
            <numerusform>{1} question</numerusform>
            <numerusform>{1} questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} findings</source>
        <translation>
            <numerusform>{1} finding</numerusform>
            <numerusform>{1} findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} experiments</source>
        <translation>
            <numerusform>{1} experiment</numerusform>
            <numerusform>{1} experiments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} campaigns</source>
        <translation>
            <numerusform>{1} campaign</numerusform>
            <numerusform>{1} campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} cards</source>
        <translation>
            <numerusform>{1} card</numerusform>
            <numerusform>{1} cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>surveys</source>
        <translation>
            <numerusform>survey</numerusform>
            <numerusform>surveys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>findings set aside</source>
        <translation>
            <numerusform>finding set aside</numerusform>
            <numerusform>findings set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutsideNotice</name>
    <message numerus="yes">
        <source>Another program changed this map since Throughline last wrote it: %n things differ.</source>
        <translation>
            <numerusform>Another program changed this map since Throughline last wrote it: one thing differs.</numerusform>
            <numerusform>Another program changed this map since Throughline last wrote it: %n things differ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message numerus="yes">
        <source>“%1” holds %n readings, which go with it.</source>
        <translation>
            <numerusform>“%1” holds %n reading, which goes with it.</numerusform>
            <numerusform>“%1” holds %n readings, which go with it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Things</name>
    <message numerus="yes">
        <source>Over %Ln days ago</source>
        <translation>
            <numerusform>Over %Ln day ago</numerusform>
            <numerusform>Over %Ln days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message numerus="yes">
        <source>%Ln maps</source>
        <translation>
            <numerusform>%Ln map</numerusform>
            <numerusform>%Ln maps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln personas</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln departments</source>
        <translation>
            <numerusform>%Ln department</numerusform>
            <numerusform>%Ln departments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln periods</source>
        <translation>
            <numerusform>%Ln period</numerusform>
            <numerusform>%Ln periods</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stages</source>
        <translation>
            <numerusform>%Ln stage</numerusform>
            <numerusform>%Ln stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln readings</source>
        <translation>
            <numerusform>%Ln reading</numerusform>
            <numerusform>%Ln readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln readings of a passage</source>
        <translation>
            <numerusform>%Ln reading of a passage</numerusform>
            <numerusform>%Ln readings of a passage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier targets</source>
        <translation>
            <numerusform>%Ln earlier target</numerusform>
            <numerusform>%Ln earlier targets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln touchpoints</source>
        <translation>
            <numerusform>%Ln touchpoint</numerusform>
            <numerusform>%Ln touchpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln questions</source>
        <translation>
            <numerusform>%Ln question</numerusform>
            <numerusform>%Ln questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln emotions</source>
        <translation>
            <numerusform>%Ln emotion</numerusform>
            <numerusform>%Ln emotions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln pieces of evidence</source>
        <translation>
            <numerusform>%Ln piece of evidence</numerusform>
            <numerusform>%Ln pieces of evidence</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings</source>
        <translation>
            <numerusform>%Ln finding</numerusform>
            <numerusform>%Ln findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln experiments</source>
        <translation>
            <numerusform>%Ln experiment</numerusform>
            <numerusform>%Ln experiments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln campaigns</source>
        <translation>
            <numerusform>%Ln campaign</numerusform>
            <numerusform>%Ln campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln readings of a campaign</source>
        <translation>
            <numerusform>%Ln reading of a campaign</numerusform>
            <numerusform>%Ln readings of a campaign</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln links</source>
        <translation>
            <numerusform>%Ln link</numerusform>
            <numerusform>%Ln links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reviews</source>
        <translation>
            <numerusform>%Ln review</numerusform>
            <numerusform>%Ln reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>%Ln source</numerusform>
            <numerusform>%Ln sources</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln readings of a touchpoint</source>
        <translation>
            <numerusform>%Ln reading of a touchpoint</numerusform>
            <numerusform>%Ln readings of a touchpoint</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lanes</source>
        <translation>
            <numerusform>%Ln lane</numerusform>
            <numerusform>%Ln lanes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries of a lane</source>
        <translation>
            <numerusform>%Ln entry of a lane</numerusform>
            <numerusform>%Ln entries of a lane</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln surveys</source>
        <translation>
            <numerusform>%Ln survey</numerusform>
            <numerusform>%Ln surveys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln findings set aside</source>
        <translation>
            <numerusform>%Ln finding set aside</numerusform>
            <numerusform>%Ln findings set aside</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::CarryOffer</name>
    <message numerus="yes">
        <source>%n readings were measured to another stage than the one that is next now. They are kept, and do not count.</source>
        <translation>
            <numerusform>%n reading was measured to another stage than the one that is next now. It is kept, and does not count.</numerusform>
            <numerusform>%n readings were measured to another stage than the one that is next now. They are kept, and do not count.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::ChannelsPanel</name>
    <message numerus="yes">
        <source>%Ln things</source>
        <translation>
            <numerusform>%Ln thing</numerusform>
            <numerusform>%Ln things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln channels</source>
        <translation>
            <numerusform>%Ln channel</numerusform>
            <numerusform>%Ln channels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of %1 channels serve one stage only.</source>
        <translation>
            <numerusform>%Ln of %1 channels serves one stage only.</numerusform>
            <numerusform>%Ln of %1 channels serve one stage only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::CoverageModel</name>
    <message numerus="yes">
        <source>%Ln without owner</source>
        <translation>
            <numerusform>%Ln without owner</numerusform>
            <numerusform>%Ln without owner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unseen</source>
        <translation>
            <numerusform>%Ln unseen</numerusform>
            <numerusform>%Ln unseen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln unanswered</source>
        <translation>
            <numerusform>%Ln unanswered</numerusform>
            <numerusform>%Ln unanswered</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::DiskBar</name>
    <message numerus="yes">
        <source>Tried %n times, again in %1 s</source>
        <translation>
            <numerusform>Tried once, again in %1 s</numerusform>
            <numerusform>Tried %n times, again in %1 s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::EditActions</name>
    <message numerus="yes">
        <source>Wrote %n figures</source>
        <translation>
            <numerusform>Wrote %n figure</numerusform>
            <numerusform>Wrote %n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things</source>
        <translation>
            <numerusform>%Ln thing</numerusform>
            <numerusform>%Ln things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::ExportDialog</name>
    <message numerus="yes">
        <source>One slide for each stage: %n files</source>
        <translation>
            <numerusform>One slide for each stage: %n file</numerusform>
            <numerusform>One slide for each stage: %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::ExportFeature</name>
    <message numerus="yes">
        <source>%n of these files are in the folder already.</source>
        <translation>
            <numerusform>%n of these files is in the folder already.</numerusform>
            <numerusform>%n of these files are in the folder already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exported %n slides</source>
        <translation>
            <numerusform>Exported %n slide</numerusform>
            <numerusform>Exported %n slides</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::FileActions</name>
    <message numerus="yes">
        <source>Read again: %n things are different</source>
        <translation>
            <numerusform>Read again: one thing is different</numerusform>
            <numerusform>Read again: %n things are different</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::FilterRow</name>
    <message numerus="yes">
        <source>%Ln things</source>
        <translation>
            <numerusform>%Ln thing</numerusform>
            <numerusform>%Ln things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::LaneFoot</name>
    <message numerus="yes">
        <source>%n lanes hidden: %1</source>
        <translation>
            <numerusform>%n lane hidden: %1</numerusform>
            <numerusform>%n lanes hidden: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::MainWindow</name>
    <message numerus="yes">
        <source>%n things in the document are not known here and were left out.</source>
        <translation>
            <numerusform>One thing in the document is not known here and was left out.</numerusform>
            <numerusform>%n things in the document are not known here and were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::PasteDialog</name>
    <message numerus="yes">
        <source>Change %Ln cells</source>
        <translation>
            <numerusform>Change %Ln cell</numerusform>
            <numerusform>Change %Ln cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells hold that already.</source>
        <translation>
            <numerusform>%Ln cell holds that already.</numerusform>
            <numerusform>%Ln cells hold that already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows name nothing in this table, or more than one thing.</source>
        <translation>
            <numerusform>%Ln row names nothing in this table, or more than one thing.</numerusform>
            <numerusform>%Ln rows name nothing in this table, or more than one thing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cells find no row or column.</source>
        <translation>
            <numerusform>%Ln cell finds no row or column.</numerusform>
            <numerusform>%Ln cells find no row or column.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::PeopleNotes</name>
    <message numerus="yes">
        <source>No interview names any of the %n: all are a hypothesis.</source>
        <translation>
            <numerusform>No interview names the one: a hypothesis.</numerusform>
            <numerusform>No interview names any of the %n: all are a hypothesis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No interview names %1 and %n others: they are a hypothesis.</source>
        <translation>
            <numerusform>No interview names %1 and %n other: they are a hypothesis.</numerusform>
            <numerusform>No interview names %1 and %n others: they are a hypothesis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Interviews with %1 only: %2 and %n others are a hypothesis.</source>
        <translation>
            <numerusform>Interviews with %1 only: %2 and %n other are a hypothesis.</numerusform>
            <numerusform>Interviews with %1 only: %2 and %n others are a hypothesis.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::PeopleRow</name>
    <message numerus="yes">
        <source>buying committee of %n</source>
        <translation>
            <numerusform>buying committee of one</numerusform>
            <numerusform>buying committee of %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::ReplaceDialog</name>
    <message numerus="yes">
        <source>Replace in %Ln texts</source>
        <translation>
            <numerusform>Replace in %Ln text</numerusform>
            <numerusform>Replace in %Ln texts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::SalvageDialog</name>
    <message numerus="yes">
        <source>%n records or edits</source>
        <translation>
            <numerusform>%n record or edit</numerusform>
            <numerusform>%n records or edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %1, complete and sound: %n records.</source>
        <translation>
            <numerusform>Of %1, complete and sound: %n record.</numerusform>
            <numerusform>Of %1, complete and sound: %n records.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is %n edits older than this file.</source>
        <translation>
            <numerusform>It is %n edit older than this file.</numerusform>
            <numerusform>It is %n edits older than this file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::SalvageList</name>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::SelectionBar</name>
    <message numerus="yes">
        <source>%Ln things</source>
        <translation>
            <numerusform>%Ln thing</numerusform>
            <numerusform>%Ln things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::SourceList</name>
    <message numerus="yes">
        <source>%1 is a hypothesis: %n more interviews, and it counts as heard.</source>
        <translation>
            <numerusform>%1 is a hypothesis: %n more interview, and it counts as heard.</numerusform>
            <numerusform>%1 is a hypothesis: %n more interviews, and it counts as heard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::SourcePage</name>
    <message numerus="yes">
        <source>%n taken from it</source>
        <translation>
            <numerusform>%n taken from it</numerusform>
            <numerusform>%n taken from it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::StatusLine</name>
    <message numerus="yes">
        <source>%Ln without owner</source>
        <translation>
            <numerusform>%Ln without owner</numerusform>
            <numerusform>%Ln without owner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stages without job</source>
        <translation>
            <numerusform>%Ln stage without job</numerusform>
            <numerusform>%Ln stages without job</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stages without metric</source>
        <translation>
            <numerusform>%Ln stage without metric</numerusform>
            <numerusform>%Ln stages without metric</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edits wait for the disk</source>
        <translation>
            <numerusform>%n edit waits for the disk</numerusform>
            <numerusform>%n edits wait for the disk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edits not on disk</source>
        <translation>
            <numerusform>%n edit not on disk</numerusform>
            <numerusform>%n edits not on disk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stages are a hypothesis</source>
        <translation>
            <numerusform>%Ln stage is a hypothesis</numerusform>
            <numerusform>%Ln stages are a hypothesis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::TablePage</name>
    <message numerus="yes">
        <source>Copy %Ln rows</source>
        <translation>
            <numerusform>Copy %Ln row</numerusform>
            <numerusform>Copy %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::TablePlace</name>
    <message numerus="yes">
        <source>%Ln rows copied</source>
        <translation>
            <numerusform>%Ln row copied</numerusform>
            <numerusform>%Ln rows copied</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::TakePreview</name>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n columns</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Write %n figures</source>
        <translation>
            <numerusform>Write %n figure</numerusform>
            <numerusform>Write %n figures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n cards</source>
        <translation>
            <numerusform>Add %n card</numerusform>
            <numerusform>Add %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n doubts, each decided once</source>
        <translation>
            <numerusform>%n doubt, decided once</numerusform>
            <numerusform>%n doubts, each decided once</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more like it.</source>
        <translation>
            <numerusform>And %n more like it.</numerusform>
            <numerusform>And %n more like it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more tables are not read.</source>
        <translation>
            <numerusform>%n more table is not read.</numerusform>
            <numerusform>%n more tables are not read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::ThingsDelegate</name>
    <message numerus="yes">
        <source>%Ln without owner</source>
        <translation>
            <numerusform>%Ln without owner</numerusform>
            <numerusform>%Ln without owner</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::TopBar</name>
    <message numerus="yes">
        <source>%n edits not on disk</source>
        <translation>
            <numerusform>%n edit not on disk</numerusform>
            <numerusform>%n edits not on disk</numerusform>
        </translation>
    </message>
</context>
</TS>
