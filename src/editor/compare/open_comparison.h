#pragma once

#include "comparison.h"
#include "frame/window_context.h"

namespace throughline::editor {

class ComparisonPage;

/// Lays the comparison of two maps over the window until it is closed with Esc; then the window is
/// as it was. `fixed`: no other sides can be chosen, because the two are what is asked about.
ComparisonPage* openComparison(const WindowContext& context, ComparedSide then, ComparedSide now,
                               bool fixed = true);

/// The open map with what it was after that edit of its history. Throws journey::Error where that
/// cannot be read.
void compareWithNow(const WindowContext& context, std::int64_t seq, const QString& name);

/// "Compare…": the open map with what it was on its last review.
void addCompareAction(const WindowContext& context);

}  // namespace throughline::editor
