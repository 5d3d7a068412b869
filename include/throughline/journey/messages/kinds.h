#pragma once

#include <array>

#include "throughline/journey/kind.h"
#include "throughline/journey/message.h"

// The kinds of records as words inside a message.

namespace throughline::journey::messages {

inline constexpr std::array<Code<0>, kKindCount> kKinds{{
    {"map", QT_TRANSLATE_NOOP("Messages", "map")},
    {"persona", QT_TRANSLATE_NOOP("Messages", "persona")},
    {"department", QT_TRANSLATE_NOOP("Messages", "department")},
    {"period", QT_TRANSLATE_NOOP("Messages", "period")},
    {"stage", QT_TRANSLATE_NOOP("Messages", "stage")},
    {"reading", QT_TRANSLATE_NOOP("Messages", "reading")},
    {"passageReading", QT_TRANSLATE_NOOP("Messages", "passage reading")},
    {"earlierTarget", QT_TRANSLATE_NOOP("Messages", "earlier target")},
    {"source", QT_TRANSLATE_NOOP("Messages", "source")},
    {"touchpoint", QT_TRANSLATE_NOOP("Messages", "touchpoint")},
    {"touchpointReading", QT_TRANSLATE_NOOP("Messages", "touchpoint reading")},
    {"finding", QT_TRANSLATE_NOOP("Messages", "finding")},
    {"question", QT_TRANSLATE_NOOP("Messages", "question")},
    {"emotion", QT_TRANSLATE_NOOP("Messages", "emotion")},
    {"evidence", QT_TRANSLATE_NOOP("Messages", "evidence")},
    {"experiment", QT_TRANSLATE_NOOP("Messages", "experiment")},
    {"campaign", QT_TRANSLATE_NOOP("Messages", "campaign")},
    {"campaignReading", QT_TRANSLATE_NOOP("Messages", "campaign reading")},
    {"survey", QT_TRANSLATE_NOOP("Messages", "survey")},
    {"link", QT_TRANSLATE_NOOP("Messages", "link")},
    {"review", QT_TRANSLATE_NOOP("Messages", "review")},
    {"stop", QT_TRANSLATE_NOOP("Messages", "stop of a review")},
    {"decision", QT_TRANSLATE_NOOP("Messages", "decision")},
    {"lane", QT_TRANSLATE_NOOP("Messages", "lane")},
    {"cell", QT_TRANSLATE_NOOP("Messages", "cell")},
    {"setAside", QT_TRANSLATE_NOOP("Messages", "finding set aside")},
    {"comment", QT_TRANSLATE_NOOP("Messages", "comment")},
    {"answer", QT_TRANSLATE_NOOP("Messages", "answer")},
}};

[[nodiscard]] inline Message kind(Kind kind) { return kKinds[static_cast<std::size_t>(kind)](); }

}  // namespace throughline::journey::messages
