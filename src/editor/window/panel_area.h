#pragma once

#include <QTabWidget>
#include <map>

#include "frame/place.h"

namespace throughline::editor {

/// One of the window's two panels: the pages that the places brought, of which those of
/// the open place can be seen.
class PanelArea : public QTabWidget {
  Q_OBJECT

 public:
  /// `name` is the object's name.
  PanelArea(ActionRegistry& actions, const QString& name, QWidget* parent);

  virtual void addPage(PanelTab tab, const Place& place);
  /// Hides the pages of the other places; a place that brings none finds the panel closed.
  void showPagesOf(const Place& place);
  /// Opens the panel with this page in front and the keyboard in it.
  void bring(QWidget& page);
  /// The tab of a page on demand goes, until it is brought again.
  void takeAway(QWidget& page);
  /// Closed by someone, and not only because the window is not shown yet.
  [[nodiscard]] bool isClosed() const;
  [[nodiscard]] bool holds(const QWidget& page) const { return indexOf(&page) >= 0; }

 protected:
  /// The page's action was asked for.
  virtual void run(QWidget& page) { bring(page); }
  /// Another page is in front, or the panel was opened or closed.
  virtual void showState() {}
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

  struct Page {
    const Place* place;  ///< null: it is shown in every place
    QString action;      ///< its id; may be empty
    bool onDemand = false;
  };
  [[nodiscard]] const std::map<QWidget*, Page>& pages() const { return m_pages; }
  [[nodiscard]] ActionRegistry& actions() const { return m_actions; }

 private:
  /// Its tab stands in the place.
  [[nodiscard]] bool isShownIn(const Place& place, QWidget* page) const;

  ActionRegistry& m_actions;
  std::map<QWidget*, Page> m_pages;
  const Place* m_shown = nullptr;
  QWidget* m_brought = nullptr;              ///< of the pages on demand
  std::map<const Place*, QWidget*> m_front;  ///< of the places that were left
  bool m_closedForWantOfPages = false;
};

}  // namespace throughline::editor
