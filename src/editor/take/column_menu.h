#pragma once

#include <QMenu>
#include <functional>

#include "take/take_session.h"

namespace throughline::editor {

/// What a column of the table can be taken for, with what it is taken for marked; the first
/// column is 1. A choice plans anew and calls `changed`. Deletes itself when it closes; the
/// session must outlive it.
[[nodiscard]] QMenu* columnMenu(TakeSession& session, int column, QWidget* parent,
                                const std::function<void()>& changed);

/// What a card's column is called.
[[nodiscard]] QString cardColumnName(exchange::CardColumn column);

}  // namespace throughline::editor
