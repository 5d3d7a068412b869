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
    <name>CheckWords</name>
    <message numerus="yes">
        <source>Check (%Ln)</source>
        <translation>
            <numerusform>Check (%Ln)</numerusform>
            <numerusform>Check (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to mend</source>
        <translation>
            <numerusform>%Ln to mend</numerusform>
            <numerusform>%Ln to mend</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln set aside</source>
        <translation>
            <numerusform>%Ln set aside</numerusform>
            <numerusform>%Ln set aside</numerusform>
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
    <name>Merge</name>
    <message numerus="yes">
        <source>%n readings of “%1 → %2” would not count: another stage would come next.</source>
        <translation>
            <numerusform>%n reading of “%1 → %2” would not count: another stage would come next.</numerusform>
            <numerusform>%n readings of “%1 → %2” would not count: another stage would come next.</numerusform>
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
    <message numerus="yes">
        <source>{1} more interviews for {2}</source>
        <translation>
            <numerusform>{1} more interview for {2}</numerusform>
            <numerusform>{1} more interviews for {2}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} of the {2} that you can own have nobody.</source>
        <translation>
            <numerusform>{1} of the {2} that you can own has nobody.</numerusform>
            <numerusform>{1} of the {2} that you can own have nobody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} of {2} wait for a fresh reading.</source>
        <translation>
            <numerusform>{1} of {2} waits for a fresh reading.</numerusform>
            <numerusform>{1} of {2} wait for a fresh reading.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not reviewed yet: look at the whole map together, every {1} days.</source>
        <translation>
            <numerusform>Not reviewed yet: look at the whole map together, every day.</numerusform>
            <numerusform>Not reviewed yet: look at the whole map together, every {1} days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last on {2}; the next is due on {3}, in {1} days.</source>
        <translation>
            <numerusform>Last on {2}; the next is due on {3}, tomorrow.</numerusform>
            <numerusform>Last on {2}; the next is due on {3}, in {1} days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Last on {2}; the next was due on {3}, {1} days ago.</source>
        <translation>
            <numerusform>Last on {2}; the next was due on {3}, yesterday.</numerusform>
            <numerusform>Last on {2}; the next was due on {3}, {1} days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} campaigns have no brief.</source>
        <translation>
            <numerusform>{1} campaign has no brief.</numerusform>
            <numerusform>{1} campaigns have no brief.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The review is {1} days overdue</source>
        <translation>
            <numerusform>The review is a day overdue</numerusform>
            <numerusform>The review is {1} days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} stages have no interviews</source>
        <translation>
            <numerusform>{1} stage has no interviews</numerusform>
            <numerusform>{1} stages have no interviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} stages rest on under five interviews</source>
        <translation>
            <numerusform>{1} stage rests on under five interviews</numerusform>
            <numerusform>{1} stages rest on under five interviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} stages have no job</source>
        <translation>
            <numerusform>{1} stage has no job</numerusform>
            <numerusform>{1} stages have no job</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} texts speak of the company’s progress</source>
        <translation>
            <numerusform>{1} text speaks of the company’s progress</numerusform>
            <numerusform>{1} texts speak of the company’s progress</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} stages have no touchpoints</source>
        <translation>
            <numerusform>{1} stage has no touchpoints</numerusform>
            <numerusform>{1} stages have no touchpoints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} touchpoints have no owner</source>
        <translation>
            <numerusform>{1} touchpoint has no owner</numerusform>
            <numerusform>{1} touchpoints have no owner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} links end at what is retired</source>
        <translation>
            <numerusform>{1} link ends at what is retired</numerusform>
            <numerusform>{1} links end at what is retired</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} metrics are not named</source>
        <translation>
            <numerusform>{1} metric is not named</numerusform>
            <numerusform>{1} metrics are not named</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} metrics have no reading</source>
        <translation>
            <numerusform>{1} metric has no reading</numerusform>
            <numerusform>{1} metrics have no reading</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} metrics were not read for long</source>
        <translation>
            <numerusform>{1} metric was not read for long</numerusform>
            <numerusform>{1} metrics were not read for long</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} metrics have no target</source>
        <translation>
            <numerusform>{1} metric has no target</numerusform>
            <numerusform>{1} metrics have no target</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is tried at {1} stages</source>
        <translation>
            <numerusform>Nothing is tried at {1} stage</numerusform>
            <numerusform>Nothing is tried at {1} stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} experiments lack what would decide them</source>
        <translation>
            <numerusform>{1} experiment lacks what would decide it</numerusform>
            <numerusform>{1} experiments lack what would decide them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} campaigns have no brief</source>
        <translation>
            <numerusform>{1} campaign has no brief</numerusform>
            <numerusform>{1} campaigns have no brief</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} maps were never reviewed</source>
        <translation>
            <numerusform>{1} map was never reviewed</numerusform>
            <numerusform>{1} maps were never reviewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} reviews are overdue</source>
        <translation>
            <numerusform>{1} review is overdue</numerusform>
            <numerusform>{1} reviews are overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That ended {1} days ago.</source>
        <translation>
            <numerusform>That ended a day ago.</numerusform>
            <numerusform>That ended {1} days ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last one was on {2}; it is meant to be every {1} days.</source>
        <translation>
            <numerusform>The last one was on {2}; it is meant to be every day.</numerusform>
            <numerusform>The last one was on {2}; it is meant to be every {1} days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ask {1} more customers about “{2}”.</source>
        <translation>
            <numerusform>Ask {1} more customer about “{2}”.</numerusform>
            <numerusform>Ask {1} more customers about “{2}”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} faults</source>
        <translation>
            <numerusform>{1} fault</numerusform>
            <numerusform>{1} faults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} doubts</source>
        <translation>
            <numerusform>{1} doubt</numerusform>
            <numerusform>{1} doubts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} hints</source>
        <translation>
            <numerusform>{1} hint</numerusform>
            <numerusform>{1} hints</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since then {1} more customers in {3} ({2}).</source>
        <translation>
            <numerusform>Since then {1} more customer in {3} ({2}).</numerusform>
            <numerusform>Since then {1} more customers in {3} ({2}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Since then {1} fewer customers in {3} ({2}).</source>
        <translation>
            <numerusform>Since then {1} fewer customer in {3} ({2}).</numerusform>
            <numerusform>Since then {1} fewer customers in {3} ({2}).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{2}, and more for {1} other stages</source>
        <translation>
            <numerusform>{2}, and more for {1} other stage</numerusform>
            <numerusform>{2}, and more for {1} other stages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} dates</source>
        <translation>
            <numerusform>{1} date</numerusform>
            <numerusform>{1} dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>stops of a review</source>
        <translation>
            <numerusform>stop of a review</numerusform>
            <numerusform>stops of a review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>decisions</source>
        <translation>
            <numerusform>decision</numerusform>
            <numerusform>decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>comments</source>
        <translation>
            <numerusform>comment</numerusform>
            <numerusform>comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>answers</source>
        <translation>
            <numerusform>answer</numerusform>
            <numerusform>answers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Go back to the map of {1}, undoing {2} edits</source>
        <translation>
            <numerusform>Go back to the map of {1}, undoing {2} edit</numerusform>
            <numerusform>Go back to the map of {1}, undoing {2} edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} conflicts</source>
        <translation>
            <numerusform>{1} conflict</numerusform>
            <numerusform>{1} conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} of {2} move on</source>
        <translation>
            <numerusform>{1} of {2} moves on</numerusform>
            <numerusform>{1} of {2} move on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} and {2} of {3} people a side</source>
        <translation>
            <numerusform>{1} and {2} of {3} people a side</numerusform>
            <numerusform>{1} and {2} of {3} people a side</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and {1} readings, whose numbers stand below</source>
        <translation>
            <numerusform>and {1} reading, whose numbers stand below</numerusform>
            <numerusform>and {1} readings, whose numbers stand below</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} up to its edit {2}</source>
        <translation>
            <numerusform>{1} up to its edit {2}</numerusform>
            <numerusform>{1} up to its edit {2}</numerusform>
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
    <message numerus="yes">
        <source>Another program changed %n things on this map</source>
        <translation>
            <numerusform>Another program changed %n thing on this map</numerusform>
            <numerusform>Another program changed %n things on this map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %n things on this map</source>
        <translation>
            <numerusform>%1 changed %n thing on this map</numerusform>
            <numerusform>%1 changed %n things on this map</numerusform>
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
    <message numerus="yes">
        <source>%Ln stops of a review</source>
        <translation>
            <numerusform>%Ln stop of a review</numerusform>
            <numerusform>%Ln stops of a review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions</source>
        <translation>
            <numerusform>%Ln decision</numerusform>
            <numerusform>%Ln decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln comments</source>
        <translation>
            <numerusform>%Ln comment</numerusform>
            <numerusform>%Ln comments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answers</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::BoardColumn</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
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
    <name>throughline::editor::ChangesList</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
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
    <name>throughline::editor::ComparisonBar</name>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n readings</source>
        <translation>
            <numerusform>%n reading</numerusform>
            <numerusform>%n readings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::ConflictList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
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
    <name>throughline::editor::DeadTouchpointsCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
    <name>throughline::editor::EntryActions</name>
    <message numerus="yes">
        <source>Going back undoes the %n edits after it, as one edit that can be undone.</source>
        <translation>
            <numerusform>Going back undoes the %n edit after it, as one edit that can be undone.</numerusform>
            <numerusform>Going back undoes the %n edits after it, as one edit that can be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::ExperimentPage</name>
    <message numerus="yes">
        <source>%n interviews at this stage so far. Five tell most of what there is to hear.</source>
        <translation>
            <numerusform>%n interview at this stage so far. Five tell most of what there is to hear.</numerusform>
            <numerusform>%n interviews at this stage so far. Five tell most of what there is to hear.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::ExperimentsPage</name>
    <message numerus="yes">
        <source>%Ln, each tied to a stage&apos;s job</source>
        <translation>
            <numerusform>%Ln, tied to a stage&apos;s job</numerusform>
            <numerusform>%Ln, each tied to a stage&apos;s job</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::ExperimentsPlace</name>
    <message numerus="yes">
        <source>%Ln running</source>
        <translation>
            <numerusform>%Ln running</numerusform>
            <numerusform>%Ln running</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decided</source>
        <translation>
            <numerusform>%Ln decided</numerusform>
            <numerusform>%Ln decided</numerusform>
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
    <name>throughline::editor::HistoryDelegate</name>
    <message numerus="yes">
        <source>%1 · %n edits</source>
        <translation>
            <numerusform>%1 · %n edit</numerusform>
            <numerusform>%1 · %n edits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::HistoryModel</name>
    <message numerus="yes">
        <source>%n edits</source>
        <translation>
            <numerusform>%n edit</numerusform>
            <numerusform>%n edits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reviews</source>
        <translation>
            <numerusform>%n review</numerusform>
            <numerusform>%n reviews</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more today</source>
        <translation>
            <numerusform>%n more today</numerusform>
            <numerusform>%n more today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more on this day</source>
        <translation>
            <numerusform>%n more on this day</numerusform>
            <numerusform>%n more on this day</numerusform>
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
    <name>throughline::editor::MergeDialog</name>
    <message numerus="yes">
        <source>%n edits since</source>
        <translation>
            <numerusform>%n edit since</numerusform>
            <numerusform>%n edits since</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken</source>
        <translation>
            <numerusform>%n taken</numerusform>
            <numerusform>%n taken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept</source>
        <translation>
            <numerusform>%n kept</numerusform>
            <numerusform>%n kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring in %n changes</source>
        <translation>
            <numerusform>Bring in %n change</numerusform>
            <numerusform>Bring in %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n of both</source>
        <translation>
            <numerusform>, %n of both</numerusform>
            <numerusform>, %n of both</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::MergeFeature</name>
    <message numerus="yes">
        <source>Brought in %n changes from %1</source>
        <translation>
            <numerusform>Brought in %n change from %1</numerusform>
            <numerusform>Brought in %n changes from %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::ObjectionsCard</name>
    <message numerus="yes">
        <source>and %n more that the map has</source>
        <translation>
            <numerusform>and %n more that the map has</numerusform>
            <numerusform>and %n more that the map has</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::OwnerMenu</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>owns %Ln at this stage</source>
        <translation>
            <numerusform>owns %Ln at this stage</numerusform>
            <numerusform>owns %Ln at this stage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>owns %Ln on this map</source>
        <translation>
            <numerusform>owns %Ln on this map</numerusform>
            <numerusform>owns %Ln on this map</numerusform>
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
    <name>throughline::editor::PlanBox</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
    <name>throughline::editor::ReviewWindow</name>
    <message numerus="yes">
        <source>%n decisions</source>
        <translation>
            <numerusform>%n decision</numerusform>
            <numerusform>%n decisions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken</source>
        <translation>
            <numerusform>%n taken</numerusform>
            <numerusform>%n taken</numerusform>
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
    <name>throughline::editor::ShareDialog</name>
    <message numerus="yes">
        <source>Where %n findings, questions and feelings were heard</source>
        <translation>
            <numerusform>Where %n finding, question or feeling was heard</numerusform>
            <numerusform>Where %n findings, questions and feelings were heard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
    <name>throughline::editor::StartPage</name>
    <message numerus="yes">
        <source>Your own (%n)</source>
        <translation>
            <numerusform>Your own (%n)</numerusform>
            <numerusform>Your own (%n)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::editor::StatusLine</name>
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
    <message numerus="yes">
        <source>%n placed</source>
        <translation>
            <numerusform>%n placed</numerusform>
            <numerusform>%n placed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as they are</source>
        <translation>
            <numerusform>%n as it is</numerusform>
            <numerusform>%n as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for a tick</source>
        <translation>
            <numerusform>%n waits for a tick</numerusform>
            <numerusform>%n wait for a tick</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left out</source>
        <translation>
            <numerusform>%n left out</numerusform>
            <numerusform>%n left out</numerusform>
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
    <name>throughline::editor::TileGrid</name>
    <message numerus="yes">
        <source>All %n</source>
        <translation>
            <numerusform>All %n</numerusform>
            <numerusform>All %n</numerusform>
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
