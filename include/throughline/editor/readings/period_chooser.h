#pragma once

#include <QToolButton>

#include "throughline/editor/open_map.h"
#include "throughline/editor/services.h"
#include "throughline/editor/view_state.h"

namespace throughline::editor {

/// Chooses the period that the map shows, newest first, and adds the next one.
class PeriodChooser : public QToolButton {
  Q_OBJECT

 public:
  /// All three must outlive it.
  PeriodChooser(OpenMap& map, ViewState& view, Services& services, QWidget* parent = nullptr);

 private:
  void refresh();
  void fill();

  OpenMap& m_map;
  ViewState& m_view;
  Services& m_services;
};

}  // namespace throughline::editor
