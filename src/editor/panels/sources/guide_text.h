#pragma once

#include <QPagedPaintDevice>
#include <QString>

#include "throughline/journey/interview_guide.h"

namespace throughline::editor {

/// The guide as plain text, to be copied.
[[nodiscard]] QString guideText(const journey::InterviewGuide& guide);

/// Prints it on one page: where the questions are too many, the last ones are counted instead.
void printGuide(const journey::InterviewGuide& guide, QPagedPaintDevice& device);

}  // namespace throughline::editor
