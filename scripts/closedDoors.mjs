// What follows, in React's file, from the doors that this course does not open (react.mjs).

/** Variables that have one value for ever, some of them in every browser that we build for. */
export const variables = {
  canUseCompositionEvent: '!0',
  canUseDOM: '!0',
  currentEntangledLane: '0',
  currentEventTransitionLane: '0',
  documentMode: 'null',
  hasForceUpdate: '!1',
  hydrationErrors: 'null',
  injectedHook: 'null',
  isHydrating: '!1',
  isInputEventSupported: '!0',
  needsFormReset: '!1',
  offscreenDirectParentIsHidden: '!1',
  offscreenSubtreeIsHidden: '!1',
  offscreenSubtreeWasHidden: '!1',
  pendingPassiveTransitions: 'null',
  pendingTransitionTypes: 'null',
  pendingViewTransition: 'null',
  pendingViewTransitionEvents: 'null',
  shouldStartViewTransition: '!1',
  skipSelectionChangeEvent: '!1',
  thenableState: 'null',
  thenableState$1: 'null',
  workInProgressDeferredLane: '0',
  workInProgressRootDidAttachPingListener: '!1',
  workInProgressRootDidSkipSuspendedSiblings: '!1',
  workInProgressRootIsPrerendering: '!1',
  workInProgressSuspendedRetryLanes: '0',
  workInProgressTransitions: 'null',
}

/** Fields that say whether a part of the page still stands as a server wrote it; and what our one
 * component that is a class, the boundary of faults, does not have. */
export const fields = {
  dehydrated: 'null',
  isDehydrated: '!1',
  UNSAFE_componentWillMount: '(void 0)',
  UNSAFE_componentWillReceiveProps: '(void 0)',
  UNSAFE_componentWillUpdate: '(void 0)',
  cache: 'null',
  componentDidCatch: '(void 0)',
  componentDidMount: '(void 0)',
  componentDidUpdate: '(void 0)',
  componentWillMount: '(void 0)',
  componentWillReceiveProps: '(void 0)',
  componentWillUnmount: '(void 0)',
  componentWillUpdate: '(void 0)',
  contextType: '(void 0)',
  getDerivedStateFromProps: '(void 0)',
  getSnapshotBeforeUpdate: '(void 0)',
}

/** Kinds of elements that never come to be: a portal, the consumer of a context as an element,
 * forwardRef, Profiler, a dehydrated part of a page, SuspenseList, what React moves into the head,
 * the document's own html, head and body, ViewTransition, Activity. */
export const kinds = [4, 9, 11, 12, 13, 14, 15, 16, 18, 19, 22, 23, 24, 26, 27, 30, 31]

/** The same where an element is made. */
export const types = [
  'REACT_ACTIVITY_TYPE',
  'REACT_FORWARD_REF_TYPE',
  'REACT_LAZY_TYPE',
  'REACT_LEGACY_HIDDEN_TYPE',
  'REACT_MEMO_TYPE',
  'REACT_PORTAL_TYPE',
  'REACT_PROFILER_TYPE',
  'REACT_SUSPENSE_LIST_TYPE',
  'REACT_SUSPENSE_TYPE',
  'REACT_VIEW_TRANSITION_TYPE',
]

/** What a ref of a fragment, and the pictures of a transition, would be able to do. */
export const methodsOf = ['FragmentInstance', 'ViewTransitionPseudoElement']

/** The transition under way: none ever is. */
export const transition = 'ReactSharedInternals.T'

/** What every browser has that we build for. */
export const present = ['Promise', 'WeakMap', 'clearTimeout', 'queueMicrotask', 'setTimeout']

/** Doors that are properties: of transitions, of findDOMNode, of a root that waits for a server's
 * page. */
export const doors = [
  'ReactDOMHydrationRoot.prototype.unstable_scheduleHydration',
  'ReactDOMSharedInternals.findDOMNode',
  'ReactSharedInternals.S',
]

/** Nobody looks into a built page with the developer tools of React. */
export const tools = '__REACT_DEVTOOLS_GLOBAL_HOOK__'

/** Hooks that no component of ours calls; who calls one finds that it is no function. */
export const hooks = [
  'enqueueForceUpdate',
  'enqueueReplaceState',
  'use',
  'useActionState',
  'useCacheRefresh',
  'useDeferredValue',
  'useEffectEvent',
  'useFormState',
  'useHostTransitionStatus',
  'useImperativeHandle',
  'useInsertionEffect',
  'useMemoCache',
  'useOptimistic',
  'useReducer',
  'useTransition',
]

/** What is called for those alone, or is a door itself, and never answers anything that is used. */
export const idle = [
  'accumulateSuspenseyCommitOnFiber',
  'addFragmentHandleToFiber',
  'attemptContinuousHydration',
  'attemptHydrationAtCurrentPriority',
  'callComponentWillReceiveProps',
  'clearIfContinuousEvent',
  'commitActivityHydrationCallbacks',
  'commitDeletedPairViewTransitions',
  'commitEnterViewTransitions',
  'commitExitViewTransitions',
  'commitFragmentInstanceDeletionEffects',
  'commitFragmentInstanceInsertionEffects',
  'commitNestedViewTransitions',
  'commitNewChildToFragmentInstances',
  'commitSuspenseHydrationCallbacks',
  'constructSelectEvent', // onSelect
  'defaultOnDefaultTransitionIndicator',
  'entangleTransitions',
  'entangleTransitionUpdate',
  'extractEvents$1', // what a form does whose action is a function
  'getComponentNameFromType',
  'getFallbackBeforeInputChars', // onBeforeInput
  'getNativeBeforeInputChars',
  'getNodeForCharacterOffset', // where the caret stands in text that is no field
  'getStackByFiberInDevAndProd', // where a fault arose, in names that are one letter long
  'hideOrUnhideNearestPortals',
  'insertStylesheetIntoRoot',
  'isCustomElement',
  'isHostHoistableType',
  'markRetryLaneIfNotHydrated',
  'measureNestedViewTransitions',
  'popHydrationState',
  'popTreeContext',
  'popToNextHostParent',
  'pushStoreConsistencyCheck',
  'preconnect',
  'prefetchDNS',
  'preinitModuleScript',
  'preinitScript',
  'preinitStyle',
  'preload',
  'preloadInstanceAndSuspendIfNeeded',
  'preloadModule',
  'queueIfContinuousEvent',
  'queueTransitionTypes',
  'recursivelyResetForms',
  'registerSuspenseInstanceRetry',
  'releaseCache',
  'releaseRootPooledCache',
  'replayUnblockedEvents',
  'requestFormReset',
  'requestFormReset$1',
  'resetHydrationState',
  'restoreEnterOrExitViewTransitions',
  'restoreNestedViewTransitions',
  'restorePairedViewTransitions',
  'retryDehydratedSuspenseBoundary',
  'retryIfBlockedOn',
  'scheduleViewTransitionEvent',
  'setIsStrictModeForDevtools',
  'setPropOnCustomElement',
  'setValueForNamespacedAttribute', // xlink:href, xml:lang
  'suspendIfUpdateReadFromEntangledAsyncAction',
  'trackEnterViewTransitions',
  'TransitionAwareHostComponent',
  'updateDehydratedSuspenseComponent',
]

/** What always answers the same: no commit waits for a style sheet or a picture. */
export const answers = {
  checkShouldComponentUpdate: '!0',
  isRenderConsistentWithExternalStores: '!0',
  completeRootWhenReady:
    'completeRoot(root, finishedWork, lanes, recoverableErrors, transitions, ' +
    'didIncludeRenderPhaseUpdate, spawnedLane, updatedLanes, suspendedRetryLanes, ' +
    'didSkipSuspendedSiblings, exitStatus, null)',
  renderRootConcurrent: 'renderRootSync(root, lanes, !0)',
  checkIfRootIsPrerendering: '!1',
  createCache: 'null',
  pushAsyncDispatcher: 'null',
  claimQueuedTransitionTypes: 'null',
  getActivityInstanceFromFiber: 'null',
  upgradeHydrationErrorsToRecoverable: 'null',
  waitForCommitToBeReady: 'null',
}

/** What a whole expression comes to, by how it is written. Nothing that is drawn waits, but for a
 * component of ours (ui/later.tsx): no promise is thrown, none is a child, no update is of the
 * lanes of transitions and of second tries, and no drawing is interrupted. Children are arrays. */
export const expressions = [
  [/^"function" === typeof \w+\.then$/, '!1'],
  [/^\((\w+) & (?:4194048|62914560|335544064)\) === \1$/, '!1'],
  [/^\((\w+) & (?:4194048|62914560)\) !== \1$/, '!0'],
  [/^0 === \(lanes & 127\)$/, '!1'],
  [/^0 !== \(\w+ & 127\)$/, '!0'],
  [/^getIteratorFn\(newChild\)$/, '!1'],
  [/^newChild\.\$\$typeof === REACT_CONTEXT_TYPE$/, '!1'],
  [/^\w+\.\$\$typeof === REACT_LAZY_TYPE$/, '!1'],
  [/^thrownValue === (?:Suspense\w*|SelectiveHydration)Exception$/, '!1'],
  [/^1 === suspendedReason$/, '!0'],
  [/^[29] === workInProgressSuspendedReason$/, '!1'],
  [/^popProvider\(CacheContext\)$/, 'void 0'],
  [/^pushProvider\(workInProgress, CacheContext, /, 'void 0'],
  [/^props !== (?:prevState|\$\$typeof)\.cache$/, '!1'],
  [/\.refCount\+\+$/, 'void 0'],
  [/^(?:26|27|31) === \w+$/, '!1'],
  [/^(?:26|27) !== \w+$/, '!0'],
  [/^4 === (?:node|grand)Tag$/, '!1'],
  [/^13 === tag$/, '!1'],
  [/^null === blockedOn$/, '!0'],
  [/^"selectionStart" in \w+$/, '!0'],
  [/^0 !== syncTransitionLanes$/, '!1'],
  [/^hostTransitionProviderCursor\.current === fiber$/, '!1'],
  [/^parent === hostTransitionProviderCursor\.current$/, '!1'],
  [/^null !== (?:stateHook|workInProgress\.memoizedState)$/, '!1'],
  [/^"function" === typeof (?:getDerivedStateFromProps|unresolvedOldProps)$/, '!1'],
  [/^"object" === typeof (?:contextType(?:\$jscomp\$0)?|oldContext)$/, '!1'],
]

/** Why a drawing stopped: a fault, always. */
export const reason = 'workInProgressSuspendedReason'
