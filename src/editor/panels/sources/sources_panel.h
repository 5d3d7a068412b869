#pragma once

#include <QWidget>

#include "throughline/drawing/theme.h"
#include "throughline/editor/actions.h"
#include "throughline/editor/open_map.h"
#include "throughline/editor/services.h"
#include "throughline/editor/view_state.h"

class QStackedWidget;

namespace throughline::editor {

class PagePlace;
class SourceList;
class SourcePage;

/// What the map rests on: the list of its sources, and the page of one of them. Its window
/// title counts them. Files that are dropped on it become sources.
class SourcesPanel : public QWidget {
  Q_OBJECT

 public:
  /// All must outlive it.
  SourcesPanel(OpenMap& map, ViewState& view, Services& services, QWidget* parent = nullptr);

  /// A page lies over it where the window is narrow.
  void setMap(QWidget& map);
  /// `show` brings the panel to the front.
  void addActions(ActionRegistry& actions, const std::function<void()>& show);

  /// The list, of the sources that cover the stage.
  void showStage(journey::Id<journey::Stage> stage);
  void openSource(journey::Id<journey::Source> source);
  /// A new one that covers the stage which the list shows; its title is typed next.
  void addSource();
  void paste();
  void takeFile(const QString& path);
  void removeSource();
  void showGuide(journey::Id<journey::Stage> stage);
  /// The page has the whole window, or no longer.
  void showAllOver();

  void setTheme(const drawing::Theme& theme);
  void flush();
  bool takeRefusal(store::Initiator initiator, const QString& sentence);
  bool resume(const store::Draft& draft);

 signals:
  /// Why something was not done.
  void said(const QString& sentence);
  /// A note was opened, to which a narrow panel does no justice.
  void roomWanted(int width);
  /// A page lies over so much of the map, beside what is known of the stage; 0: no more.
  void mapCovered(int width, throughline::journey::Id<throughline::journey::Stage> stage);

 protected:
  void focusInEvent(QFocusEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void update(const store::Notification& notification);
  void showTitle();
  void showList();
  /// Opens the source that the selected finding was taken from.
  void followSelection();
  void open(journey::Id<journey::Source> source);
  /// `read` gives a TakenNote, or throws why there is none.
  template <typename Read>
  void take(Read read);
  /// The stage that the open page is about: that of the list or of the selection, else the first
  /// one that the source covers.
  [[nodiscard]] journey::Id<journey::Stage> stageInView() const;

  OpenMap& m_map;
  ViewState& m_view;
  Services& m_services;
  QStackedWidget* m_stack;
  SourceList* m_list;
  SourcePage* m_page;
  PagePlace* m_place;
};

}  // namespace throughline::editor
